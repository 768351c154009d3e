/**
 * Fields and methods of our own that nobody outside dist/ can meet: the build gives each a name of two or three letters.
 * A name may stand here only if it is no key of a document, no member of an element, no word of the platform, nothing that
 * a module exports (a late part is read as an object of its exports), and never written as text in the sources
 * (`words[key]` would miss it). test/unit/tools/short-names.test.ts holds the list to that.
 */
export const internalNames: readonly string[] = `
  activeKey addBefore allowsDark approximate arrivedMs averageRate averageTick axisFrom backToList board
  boards bodyHeight bodyWidth bornMs bounded breakAt buttonPx byFault byKey byStatus cadences callouts capPx
  cardCovers changesWithDay chips choosers colon colour contentChanged contradicting contradictions
  controlsInRow countUnit counted cutoff deltaTitle districtName dotPx dots doubleClick drew durationMs
  emptyHeight endX endY extent foldAgain foldedUnknown fontPx foot fromLast fromMs gapBounds gapHead gapPlaces
  gapToAverage gapToSchedule groupHead groupings hasCourses hasGaps hasMoves hasNames hasOwners hasUnknown
  heads heard historyHead inBrackets inView isAttribute isFirst isOpen isPadded isPlaying isSchematic isShut
  isSvg isUnfolded isWhole joinCounts keepSample keyAt labelOf labelPx labelled lamp latDeg lateParts
  layoutArc layoutPicture linePx linksLabel lngDeg loadWords lowFirst mapKeys marginPx mayBeAbsent mayMove
  maybeWait misplaced moments movementHead nameEm nameHead noApproval noDistrict noSince notDrawn notRanked
  noteHead ofWhich onSight openIn openKey overfilled ownWord pageChanged pageShown panelPx parseDocument
  partHead pathOf pieces pins polygons polygonsOf previousHead rankHead readerLang renderPicture renderTiny
  restPx restWithUnknown revert rowAt rowHeight rowPx saysItself scheduleRate scheduleTick scrollPx seam
  searchIn sentenceOf serial servicesLabel sheetIn shownAsOf shownData sightPx sizePx sized smallPx south
  staleMs standing standings startMs tableOf targetHead targetTick tenths terse tied tile toAverage toLevel
  toPercent toSchedule totalX trackKind underTenth unitGap unitSize unnamed unranked viewHeight wholeHead
  widestZoom widthEm zeroX zeroY zoomIn zoomOut
`
  .trim()
  .split(/\s+/);

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The short name of the nth: a dollar and letters; private names become an underscore and more (vite-plugins.ts). */
function shortName(at: number): string {
  const { length } = LETTERS;
  const first = at < length ? '' : LETTERS[Math.floor(at / length) - 1];
  return `$${first}${LETTERS[at % length]}`;
}

/** Names to short names, the same in every file of a build. */
export const shortNames: ReadonlyMap<string, string> = new Map(
  internalNames.map((name, at) => [name, shortName(at)]),
);
