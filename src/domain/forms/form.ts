/** A sentence in both languages; definitions carry their own words, so that a new field is one entry. */
export type Words = { id: string; en: string };

/** The forms by their names on the wire; a name once used keeps its meaning for ever. */
export const formIds = [
  'application',
  'proposal',
  'ictSpending',
  'officeConnectivity',
  'securityIncident',
  'noIncident',
  'securityAwareness',
  'digitalReadiness',
  'complaint',
  'service',
  'integrationNeed',
] as const;
export type FormId = (typeof formIds)[number];

export const isFormId = (text: string): text is FormId => (formIds as readonly string[]).includes(text);

/** One allowed value: the code is stored and travels, the label is shown. */
export type Option = { code: string; label: Words };

/**
 * When a field is asked, or must be answered. `field` is a field of the same form; within a row a cell of the same row comes first.
 * A field that is not asked counts as empty, whatever is stored in it.
 */
export type Condition =
  | { field: string; is: readonly string[] }
  | { field: string; above: number }
  | { field: string; filled: true }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition };

export type Described = {
  /** Stored as `v.<name>`; never used again for something else. */
  name: string;
  label: Words;
  help?: Words;
  /** Needed before a record is submitted; drafts may lack anything. */
  required: boolean | Condition;
  relevant?: Condition;
  /** Items of the seeds that ask for it, such as `S1.7`. */
  seeds?: readonly string[];
  /**
   * Where the field comes from, keys parted by commas: a regulation, or one of these, none of them official for all regions.
   * `KT` form for an application recommendation and `KH` form for hosting, Provinsi Kalimantan Utara · `KN` form of Kabupaten Kuningan ·
   * `VP`, `DPS`, `CL` published programs of other regions · `SIA` fields of the national portal for architecture · `LP` stages of
   * SP4N-LAPOR · `KAMI` the index of information security · `PR` a proposal of this project.
   */
  source?: string;
  /** "Tidak tahu" makes no sense here: a decision, the year of the data. */
  neverUnknown?: true;
  /** The version of the form that brought the field; 1 where it was always there. */
  since?: number;
};

type NumberLimits = { min?: number; max?: number; unit?: Words };

/** What a single value may be: the types that may also stand in a row. */
export type CellKind =
  /**
   * One line; 1 to `maxLength` characters (200 where nothing is said). `offers`: what a cell of another table of the form says
   * may be chosen instead of typed again.
   */
  | { type: 'text'; maxLength?: number; offers?: { rows: string; cell: string } }
  /** Several lines; `minLength` keeps empty phrases out. */
  | { type: 'long'; minLength?: number; maxLength?: number }
  | ({ type: 'int' } & NumberLimits)
  /** Any number; `decimals` digits after the comma are shown (2 where nothing is said). */
  | ({ type: 'decimal'; decimals?: number } & NumberLimits)
  /** Whole rupiah. */
  | { type: 'money'; min?: number; max?: number }
  | { type: 'year'; min?: number; max?: number | 'this-year' }
  /** `YYYY-MM-DD`. */
  | { type: 'date'; notAfter?: 'today' }
  /** ISO 8601 with the offset of the device. */
  | { type: 'datetime'; notAfter?: 'now' }
  /** `yes`, `no` or `unknown`. */
  | { type: 'yn' }
  | { type: 'one'; options: readonly Option[] }
  | { type: 'several'; options: readonly Option[] }
  /** Whole numbers 1 to 5, each with its words. */
  | { type: 'scale' }
  /** OPDs by id. */
  | { type: 'opd'; several?: boolean }
  /** A record of another form, or of one of several; `orText` also takes words for what no record names. */
  | { type: 'record'; forms: readonly FormId[]; several?: boolean; orText?: boolean }
  /** Documents of the OPD's library, by id. */
  | { type: 'files'; photo?: boolean }
  /** `http` or `https`. */
  | { type: 'url' };

export type Cell = Described & CellKind;

export type FieldKind =
  | CellKind
  /** A contact person: job title, and name and phone where they want. */
  | { type: 'person' }
  /** Latitude and longitude in degrees, filled on request alone. */
  | { type: 'position' }
  /** A small table. `fixed` rows stand there from the start, by code, and none is added. */
  | { type: 'rows'; cells: readonly Cell[]; minRows?: number; fixed?: readonly Option[]; mayBeNone?: boolean }
  /** Never typed: made of the other fields by the rule of this name. */
  | { type: 'computed'; rule: ComputedRule };

export type Field = Described & FieldKind;

export type ComputedRule =
  | 'served-months'
  | 'foundation-means'
  | 'complaint-stage'
  | 'complaint-due'
  | 'complaint-overdue';

/** What two fields owe each other. */
export type Rule =
  /** `field` may not be above `than`; where `unless` is filled it may, with its reason there. */
  | { kind: 'at-most'; field: string; than: string; unless?: string }
  /** `field` may not be above the sum of `than`. */
  | { kind: 'at-most-sum'; field: string; than: readonly [string, string] }
  /** `field` may not lie before `than`. */
  | { kind: 'not-before'; field: string; than: string };

export type Section = {
  id: string;
  title: Words;
  help?: Words;
  fields: readonly Field[];
  /** Closed until every open section before it holds: the business process comes before the tool (S5.10). */
  afterOthers?: boolean;
  /** Who fills it, where that is not the OPD; it does not hold back what the OPD submits. */
  by?: 'diskominfo';
};

/** A form as data: what is drawn, checked, listed, imported and exported all comes from here. */
export type Form = {
  id: FormId;
  /** Rises when fields come, go or change; a record keeps the version with which it was begun. */
  version: number;
  title: Words;
  /** One record, in words for buttons and lists: "Aplikasi". */
  record: Words;
  purpose: Words;
  seeds: readonly string[];
  /** Indicators that its records help to prove: numbers of SPBE, ids of Pemdi. Our reading, not part of a regulation. */
  feeds: { spbe: readonly number[]; pemdi: readonly string[] };
  /** Only the OPD and Diskominfo see it, and public exports leave it out. */
  confidential: boolean;
  /** `review`: like evidence, by Diskominfo · `proposal`: the longer way of proposals · `none`: a register, nobody accepts it. */
  flow: 'review' | 'proposal' | 'none';
  /** One record per OPD and year at most. */
  yearly: boolean;
  /** The field whose value names a record in lists. */
  nameField: string;
  /** Fields that lists show beside the name, state and year. */
  columns: readonly string[];
  sections: readonly Section[];
  rules: readonly Rule[];
  /** What an earlier version did differently, newest first, said to whoever opens a record of then. */
  changes: readonly { version: number; words: Words }[];
};

/** Fields of a form in the order in which they are asked. */
export const fieldsOf = (form: Form): Field[] => form.sections.flatMap(({ fields }) => fields);

export const findField = (form: Form, name: string): Field | undefined =>
  fieldsOf(form).find((field) => field.name === name);

/** The form as a record of that version knows it: what came later is not asked of it. */
export const formAsOf = (form: Form, version: number): Form => ({
  ...form,
  version: Math.min(version, form.version),
  sections: form.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ since = 1 }) => since <= version),
  })),
});
