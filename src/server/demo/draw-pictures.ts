import { Picture, type Colour } from './picture.ts';

const ink: Colour = [42, 40, 34];
const soft: Colour = [110, 106, 96];
const line: Colour = [214, 209, 196];
const paper: Colour = [250, 248, 242];
const white: Colour = [255, 255, 255];
const green: Colour = [35, 98, 66];
const gold: Colour = [201, 158, 62];

export type ScreenPicture = {
  title: string;
  /** Left out where the screenshot is of the kind that gets returned: without address and date. */
  address?: string;
  taken?: string;
  rows: readonly string[];
};

/** A screenshot of a web application: address bar, title, a table, and the date at the foot. */
export function drawScreen(screen: ScreenPicture): Uint8Array<ArrayBuffer> {
  const picture = new Picture(840, 520);
  picture.paint({ x: 0, y: 0, width: 840, height: 56 }, line);
  for (const [index, colour] of [gold, green, soft].entries()) {
    picture.disc({ x: 26 + index * 24, y: 28, radius: 7 }, colour);
  }
  picture.paint({ x: 110, y: 14, width: 700, height: 28 }, white);
  picture.write(screen.address ?? '', { x: 122, y: 21, scale: 2 }, ink);
  picture.paint({ x: 0, y: 56, width: 840, height: 64 }, green);
  picture.write(screen.title, { x: 24, y: 78, scale: 3 }, white);
  for (const [index, text] of screen.rows.entries()) drawRow(picture, index, text);
  picture.write(screen.taken ?? '', { x: 24, y: 488, scale: 2 }, soft);
  return picture.toPng();
}

function drawRow(picture: Picture, index: number, text: string): void {
  const y = 140 + index * 56;
  picture.paint({ x: 24, y, width: 792, height: 48 }, index % 2 === 0 ? paper : white);
  picture.paint({ x: 24, y: y + 48, width: 792, height: 1 }, line);
  picture.disc({ x: 48, y: y + 24, radius: 8 }, index % 2 === 0 ? green : gold);
  picture.write(text, { x: 72, y: y + 17, scale: 2 }, ink);
}

/** A meeting around a table, with a banner on the wall: a picture with the looks of a photo, of nobody. */
export function drawMeeting(banner: string, taken: string): Uint8Array<ArrayBuffer> {
  const picture = new Picture(800, 560);
  picture.paint({ x: 0, y: 0, width: 800, height: 340 }, [226, 219, 203]);
  picture.paint({ x: 0, y: 340, width: 800, height: 220 }, [168, 152, 128]);
  picture.paint({ x: 90, y: 40, width: 620, height: 96 }, green);
  picture.write(banner, { x: 112, y: 76, scale: 3 }, white);
  for (let person = 0; person < 6; person += 1) drawPerson(picture, 120 + person * 112, person);
  picture.paint({ x: 60, y: 356, width: 680, height: 44 }, [120, 84, 52]);
  picture.paint({ x: 60, y: 400, width: 680, height: 90 }, [98, 66, 40]);
  picture.write(taken, { x: 24, y: 528, scale: 2 }, white);
  return picture.toPng();
}

function drawPerson(picture: Picture, x: number, person: number): void {
  const clothes: readonly Colour[] = [green, [86, 96, 120], gold, [132, 70, 62]];
  picture.disc({ x, y: 250, radius: 30 }, person % 2 === 0 ? [196, 150, 112] : [172, 126, 92]);
  picture.paint({ x: x - 44, y: 284, width: 88, height: 80 }, clothes[person % clothes.length] ?? green);
}
