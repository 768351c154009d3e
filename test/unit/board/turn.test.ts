import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { orderOf, type CellState, type Passed } from '../../../src/board/board-rotation.js';
import { BoardTurnController } from '../../../src/board/board-turn-controller.js';
import { pageClock } from '../../../src/shared/clock.js';

/** A clock that goes on when it is told to, and the one timer that all deadlines share. */
const real = { ...pageClock };
let nowMs = 0;
let timer: { readonly at: number; readonly run: () => void } | undefined;

Object.assign(pageClock, {
  now: () => nowMs,
  setTimeout: (run: () => void, ms: number) => {
    timer = { at: nowMs + ms, run };
    return 1;
  },
  clearTimeout: () => (timer = undefined),
});
after(() => Object.assign(pageClock, real));

function goOn(ms: number): void {
  const end = nowMs + ms;
  while (timer && timer.at <= end) {
    const { at, run } = timer;
    timer = undefined;
    nowMs = Math.max(nowMs, at);
    run();
  }
  nowMs = end;
}

const IDS = ['a', 'b', 'c'];

interface Board {
  readonly turn: BoardTurnController;
  readonly states: CellState[];
  /** The pages that came, by their ids, and what was passed over each time. */
  readonly shown: string[];
  readonly passed: (readonly Passed[])[];
  heldUntilMs: number;
}

/** A board of three pages of one widget each, that stay ten seconds; it follows its page at every turn, as drawing does. */
function boardOf(order?: string): Board {
  const board: Board = {
    states: ['ready', 'ready', 'ready'],
    shown: [],
    passed: [],
    heldUntilMs: 0,
    turn: new BoardTurnController({
      stops: () => IDS.map((id, at) => ({ id, states: [board.states[at]!], skip: undefined })),
      sequence: () => orderOf(IDS, order),
      skipRule: () => undefined,
      dwellMs: () => 10_000,
      mayTurn: () => true,
      heldUntilMs: () => board.heldUntilMs,
      turned: (page, passed): void => {
        board.shown.push(IDS[page]!);
        board.passed.push(passed);
        board.turn.follow(page);
      },
    }),
  };
  return board;
}

beforeEach(() => {
  nowMs = 1_000_000;
});

describe('pages turn', () => {
  it('one after the other, each after its time, and round', () => {
    const { turn, shown } = boardOf();
    turn.start();
    goOn(9_999);
    assert.deepEqual(shown, []);
    goOn(1);
    assert.deepEqual(shown, ['b']);
    goOn(30_000);
    assert.deepEqual(shown, ['b', 'c', 'a', 'b']);
    turn.stop();
  });

  it('in their order, of which one may come twice', () => {
    const { turn, shown } = boardOf('a b a c');
    turn.start();
    goOn(60_000);
    assert.deepEqual(shown, ['b', 'a', 'c', 'a', 'b', 'a']);
    turn.step(-1);
    turn.step(-1);
    assert.deepEqual(shown.slice(-2), ['b', 'a']);
    turn.stop();
  });

  it('past what has nothing to show', () => {
    const { turn, shown, states, passed } = boardOf();
    states[1] = 'empty';
    turn.start();
    goOn(10_000);
    assert.deepEqual(shown, ['c']);
    assert.deepEqual(passed, [[{ page: 1, reason: 'empty' }]]);
    turn.stop();
  });

  it('not while a hand is on them', () => {
    const board = boardOf();
    board.turn.start();
    board.heldUntilMs = nowMs + 25_000;
    goOn(24_000);
    assert.deepEqual(board.shown, []);
    goOn(2_000);
    assert.deepEqual(board.shown, ['b']);
    board.turn.stop();
  });
});

describe('a page that waits for its data', () => {
  it('comes as soon as it has some', () => {
    const { turn, shown, states } = boardOf();
    states[1] = 'loading';
    turn.start();
    goOn(13_500);
    assert.deepEqual(shown, []);
    states[1] = 'ready';
    turn.news();
    assert.deepEqual(shown, ['b']);
    turn.stop();
  });

  it('is passed over after ten seconds', () => {
    const { turn, shown, states, passed } = boardOf();
    states[1] = 'loading';
    turn.start();
    goOn(21_000);
    assert.deepEqual(shown, ['c']);
    assert.deepEqual(passed, [[{ page: 1, reason: 'loading' }]]);
    turn.stop();
  });

  it('is not waited for once the board rests: no news turns a page or sets a timer', () => {
    const { turn, shown, states } = boardOf();
    states[1] = 'loading';
    turn.start();
    goOn(12_000);
    turn.stop();
    turn.news();
    states[1] = 'ready';
    turn.news();
    assert.deepEqual(shown, []);
    assert.equal(timer, undefined);
  });
});
