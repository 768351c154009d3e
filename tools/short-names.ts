/**
 * Fields and methods of our own that nobody outside dist/ can meet: the build gives each a name of two or three letters.
 * A name may stand here only if it is no key of a document, no member of an element, no word of the platform, nothing that
 * a module exports (a late part is read as an object of its exports), and never written as text in the sources
 * (`words[key]` would miss it). test/unit/tools/short-names.test.ts holds the list to that.
 */
export const internalNames: readonly string[] = `
  activeKey addBefore addController allowsDark approximate arrivedMs averageRate averageTick axisFrom backToList
  boards bodyHeight bodyWidth bornMs bounded breakAt buttonPx byFault byKey byStatus cadences callouts capPx
  cardCovers cardOf changesWithDay chips choosers colon colour contentChanged contradicting contradictions
  controlsInRow countUnit counted cutoff deltaTitle districtName dotPx doubleClick drew durationMs edgePx
  elementStyles emptyHeight endX endY envelope extent familyKey fault foldAgain foldedUnknown folds fontPx fromLast
  fromList fromMs gapBounds gapHead gapPlaces gapToAverage gapToSchedule getUpdateComplete ground groupHead groupings
  hasCourses hasGaps hasMoves hasNames hasOwners hasUnknown heads heard hero historyHead hostConnected
  hostDisconnected hostUpdated inBrackets inView isAttribute isDeclared isFigure isFirst isGrowing isOpen isPadded
  isPlaying isSchematic isShut isSvg isTaken isText isUnfolded isUpdatePending isWhole joinCounts joined judged
  keepSample keyAt keysOf labelOf labelPx labelled lamp landOf latDeg lateParts layoutArc layoutPicture linePx
  linksLabel lngDeg loadWords lowFirst mapKeys marginPx mayBeAbsent mayMove maybeWait misplaced moments movementHead
  nameEm nameHead noApproval noDistrict noSince notDrawn notRanked noteHead ofWhich onSight openIn openKey overfilled
  overrun ownWord pageChanged pageShown panelPx parseDocument partHead pathOf pieces pins polygons polygonsOf
  previousHead rankHead reachPx readerLang renderAbove renderPanel renderPicture renderTiny reread restPx revert rowAt
  rowHeight rowPx saysItself scheduleRate scheduleTick scheduleUpdate scrollPx seam searchIn seat seenView sentenceOf
  serial servicesLabel sheetIn shownAsOf shownData sightPx sizePx sized skewMs smallPx south staleMs standing
  standings startMs stationAt tableOf targetHead targetTick tenths terse tied tile toAverage toLevel toPercent
  toSchedule today totalX trackKind underTenth unitSize unnamed unranked viewHeight wantedCrs wholeHead widestZoom
  widthEm willUpdate zeroX zeroY zoomIn zoomOut
`
  .trim()
  .split(/\s+/);

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letters that stand for the nth of many. */
function lettersOf(at: number): string {
  const { length } = LETTERS;
  const first = at < length ? '' : LETTERS[Math.floor(at / length) - 1];
  return `${first}${LETTERS[at % length]}`;
}

/**
 * Names to short names, the same in every file of a build: a dollar and letters. What stands most often in the sources gets
 * one letter. Private names become an underscore and more (vite-plugins.ts).
 */
export function shortNames(sources: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map(internalNames.map((name) => [name, 0]));
  for (const [word] of sources.flatMap((source) => [...source.matchAll(/\w+/g)])) {
    const count = counts.get(word);
    if (count !== undefined) counts.set(word, count + 1);
  }
  const ordered = [...counts].sort(([, a], [, b]) => b - a);
  return new Map(ordered.map(([name], at) => [name, `$${lettersOf(at)}`]));
}

/**
 * The names of the colours, as src/shared/tokens-styles.ts lists them.
 * @throws Error where it lists none: a colour with a short name would be found by nobody, and nothing would say so
 */
export function tokensIn(source: string): string[] {
  const [, names] = /NAMES = '([^']*)'/.exec(source) ?? [];
  if (!names) throw new Error('tokens-styles.ts lists no names of colours.');
  return names.split(' ');
}

/** A CSS property of our own. */
export const privateProperty = /--_[a-z][\w-]*/g;

/**
 * The private CSS properties in some sources to short ones, `--_row-font` to `--_a`. The colours keep their names: they are
 * put together from those of the public tokens (src/shared/tokens-styles.ts), and a page's developer may look at them.
 */
export function shortProperties(
  sources: readonly string[],
  tokens: readonly string[],
): ReadonlyMap<string, string> {
  const found = new Set(sources.flatMap((source) => source.match(privateProperty) ?? []));
  const own = [...found].filter((name) => !tokens.includes(name.slice(3))).sort();
  return new Map(own.map((name, at) => [name, `--_${lettersOf(at)}`]));
}
