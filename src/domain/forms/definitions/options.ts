import { option } from './shorthand.ts';

export const funding = [
  option('apbd', 'APBD', 'Regional budget (APBD)'),
  option('apbn', 'APBN', 'National budget (APBN)'),
  option('grant', 'Hibah', 'Grant'),
  option('private', 'Swasta', 'Private'),
  option('other', 'Lainnya', 'Other'),
];

export const stopReasons = [
  option('noBudget', 'Tanpa anggaran', 'No budget'),
  option('vendorGone', 'Pengembang berhenti', 'The developer stopped'),
  option('replaced', 'Diganti', 'Replaced'),
  option('noUsers', 'Tidak dipakai', 'Nobody used it'),
  option('broken', 'Rusak', 'Broken'),
  option('other', 'Lainnya', 'Other'),
];

export const hosting = [
  option('opd', 'Server OPD', 'Server of the OPD'),
  option('diskominfo', 'Pusat data Diskominfo', 'Data centre of Diskominfo'),
  option('national', 'Pusat Data Nasional', 'National data centre'),
  option('cloud', 'Awan komersial', 'Commercial cloud'),
  option('vendor', 'Server pengembang', 'Server of the developer'),
  option('other', 'Lainnya', 'Other'),
];

export const platforms = [
  option('web', 'Web', 'Web'),
  option('mobile', 'HP', 'Phone'),
  option('desktop', 'Komputer', 'Computer'),
];

const other = option('other', 'Lainnya', 'Other');
export const platformsOrOther = [...platforms, other];

export const yesPartlyNo = [
  option('yes', 'Ya', 'Yes'),
  option('partly', 'Sebagian', 'Partly'),
  option('no', 'Tidak', 'No'),
];

export const lowToHigh = [
  option('low', 'Rendah', 'Low'),
  option('medium', 'Sedang', 'Medium'),
  option('high', 'Tinggi', 'High'),
];

export const serviceGroups = [
  option('public', 'Layanan publik', 'Public service'),
  option('administration', 'Administrasi pemerintahan', 'Government administration'),
];

export const directions = [
  option('send', 'Kirim', 'Send'),
  option('receive', 'Terima', 'Receive'),
  option('both', 'Dua arah', 'Both ways'),
];

export const mechanisms = [
  option('none', 'Belum ada', 'None yet'),
  option('retype', 'Ketik ulang', 'Typed again'),
  option('file', 'Kirim berkas', 'File'),
  option('api', 'API', 'API'),
  option('bus', 'Sistem penghubung layanan', 'Service bus'),
  option('database', 'Basis data', 'Database'),
];

/** Likelihood and impact by the words of PermenPANRB 5/2020; the code is the number in its matrix. */
export const likelihoods = [
  option('1', 'Hampir tidak terjadi', 'Almost never'),
  option('2', 'Jarang terjadi', 'Rarely'),
  option('3', 'Kadang-kadang terjadi', 'Sometimes'),
  option('4', 'Sering terjadi', 'Often'),
  option('5', 'Hampir pasti terjadi', 'Almost certain'),
];

export const impacts = [
  option('1', 'Tidak signifikan', 'Not significant'),
  option('2', 'Kurang signifikan', 'Less significant'),
  option('3', 'Cukup signifikan', 'Fairly significant'),
  option('4', 'Signifikan', 'Significant'),
  option('5', 'Sangat signifikan', 'Very significant'),
];
