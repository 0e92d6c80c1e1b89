package dev.issuels.workspace.paths;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A glob as an automaton that is in several states at once, so that no text makes it go back.
 *
 * <p>Its cost is at most the length of the glob times the length of the text. A set of states stands for "the text so
 * far", which lets a search in a tree read each name once.
 */
final class Glob {
    private final List<IntPredicate> takes;
    private final int[] next;
    private final List<BitSet> reach;
    private final int accepting;

    private Glob(List<State> states, int accepting) {
        this.takes = states.stream().map(state -> state.takes).toList();
        this.next = states.stream().mapToInt(state -> state.next).toArray();
        this.reach = states.stream().map(state -> reach(states, state)).toList();
        this.accepting = accepting;
    }

    /** Reads any text: a brace or bracket that does not close stands for itself. */
    static Glob parse(String text) {
        var parser = new GlobParser(text);
        int accepting = parser.parse();
        return new Glob(parser.states(), accepting);
    }

    /** The states before any text. */
    BitSet start() {
        return reach.get(0);
    }

    /** The states after some more text; none when nothing that begins so can fit. */
    BitSet after(BitSet states, String text) {
        BitSet current = states;
        for (int i = 0; i < text.length() && !current.isEmpty(); ) {
            int codePoint = text.codePointAt(i);
            current = after(current, codePoint);
            i += Character.charCount(codePoint);
        }
        return current;
    }

    boolean accepts(BitSet states) {
        return states.get(accepting);
    }

    private BitSet after(BitSet states, int codePoint) {
        var result = new BitSet(next.length);
        for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
            if (takes.get(state).test(codePoint)) {
                result.or(reach.get(next[state]));
            }
        }
        return result;
    }

    private static BitSet reach(List<State> states, State from) {
        var reached = new BitSet(states.size());
        var open = new ArrayList<State>(List.of(from));
        while (!open.isEmpty()) {
            State state = open.remove(open.size() - 1);
            if (!reached.get(state.number)) {
                reached.set(state.number);
                state.jumps.forEach(jump -> open.add(states.get(jump)));
            }
        }
        return reached;
    }

    /** One state while the automaton is made: it takes one kind of character, or jumps without taking any. */
    static final class State {
        final int number;
        final List<Integer> jumps = new ArrayList<>();
        private IntPredicate takes = codePoint -> false;
        private int next;

        State(int number) {
            this.number = number;
        }

        void take(IntPredicate characters, State target) {
            takes = characters;
            next = target.number;
        }

        void jump(State target) {
            jumps.add(target.number);
        }
    }
}
