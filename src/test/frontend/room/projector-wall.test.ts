import { pagesOf, type ProjectedGroup, projectedWall } from 'Frontend/room/projector-wall';
import { render } from 'lit';
import { describe, expect, test } from 'vitest';

function group(name: string, lines: number, words = 'One number for all.'): ProjectedGroup {
  return { name, notes: lines, tables: 1, lines: Array.from({ length: lines }, (_, at) => ({ words: `${words} ${at}`, notes: 1, tables: 1 })) };
}

function shown(groups: ProjectedGroup[], now: number): string {
  const place = document.createElement('div');
  render(projectedWall(groups, now), place);
  return place.textContent.replace(/\s+/g, ' ');
}

describe('The wall on the projector', () => {
  test('stands on one page as long as it fits', () => {
    expect(pagesOf([group('Contact', 3), group('Load', 3)])).toHaveLength(1);
  });

  test('goes on page by page, each line once, under the name of its group', () => {
    const groups = [group('Contact', 12), group('Load', 4, 'x'.repeat(200))];
    const pages = pagesOf(groups);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat().flatMap(({ lines }) => lines)).toEqual(groups.flatMap(({ lines }) => lines));
    expect(pages.flat().map((part) => `${part.group.name} ${part.isContinued}`)).toEqual(['Contact false', 'Contact true', 'Load false', 'Load true', 'Load true']);
  });

  test('turns its pages by itself and says which one stands', () => {
    const groups = [group('Contact', 12)];
    expect(shown(groups, 0)).toContain('floor.projector.wall.page');
    expect(shown(groups, 0)).not.toContain('One number for all. 11');
    expect(shown(groups, 15_000)).toContain('One number for all. 11');
    expect(shown(groups, 30_000)).toEqual(shown(groups, 0));
  });

  test('without groups says so, and a group of nothing takes no room', () => {
    expect(shown([], 0)).toContain('floor.projector.wall.none');
    expect(pagesOf([group('Empty', 0)])).toEqual([]);
  });
});
