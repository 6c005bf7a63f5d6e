import { html, nothing, type TemplateResult } from 'lit';
import { say } from './room-texts';

/** A group of the wall, as the whole room may see it. */
export interface ProjectedGroup {
  name: string;
  notes: number;
  tables: number;
  lines: { words: string; notes: number; tables: number }[];
}

/** What stands on one page of a group. */
interface Part {
  group: ProjectedGroup;
  isContinued: boolean;
  lines: ProjectedGroup['lines'];
}

/** As many rows as are read from the last row of the hall, and letters in each. */
const ROWS = 11;
const LETTERS = 62;
const HEADING = 2;
/** For how long a page stands. */
const TURN = 15_000;

function rows(words: string): number {
  return Math.max(1, Math.ceil(words.length / LETTERS));
}

/** The groups on as few pages as hold them in large letters; a group that does not fit goes on under its name on the next. */
export function pagesOf(groups: ProjectedGroup[]): Part[][] {
  const pages: Part[][] = [];
  let left = 0;
  for (const group of groups) {
    let part: Part | undefined;
    for (const line of group.lines) {
      const needed = rows(line.words);
      if (!part || needed > left) {
        const isContinued = part !== undefined;
        part = { group, isContinued, lines: [] };
        if (pages.length === 0 || HEADING + needed > left) {
          pages.push([]);
          left = ROWS;
        }
        pages.at(-1)?.push(part);
        left -= HEADING;
      }
      part.lines.push(line);
      left -= needed;
    }
  }
  return pages;
}

/** The page whose turn it is. All screens of one clock show the same. */
export function projectedWall(groups: ProjectedGroup[], now: number): TemplateResult {
  const pages = pagesOf(groups);
  const at = pages.length === 0 ? 0 : Math.floor(now / TURN) % pages.length;
  const page = pages[at];
  if (!page) {
    return html`<section class="fm-projector-question"><p></p><h1 class="long">${say('floor.projector.wall.none')}</h1></section>`;
  }
  return html`<section class="fm-projector-wall">
    <div>${page.map(groupPart)}</div>
    ${pages.length > 1 ? html`<p class="fm-quiet fm-figure">${say('floor.projector.wall.page', at + 1, pages.length)}</p>` : nothing}
  </section>`;
}

function groupPart({ group, isContinued, lines }: Part): TemplateResult {
  return html`<h2>${isContinued ? say('floor.projector.wall.more', group.name) : group.name}</h2>
    <p class="fm-quiet">${say('floor.projector.wall.count', group.notes, group.tables)}</p>
    <ul>
      ${lines.map(({ words }) => html`<li class="fm-words">${words}</li>`)}
    </ul>`;
}
