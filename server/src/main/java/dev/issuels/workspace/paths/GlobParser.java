package dev.issuels.workspace.paths;

import dev.issuels.workspace.paths.Glob.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Turns the text of a glob into the states of a {@link Glob}. */
final class GlobParser {
    private static final String ESCAPABLE = "*?[]{},\\";

    private final String text;
    private final List<State> states = new ArrayList<>();
    private int at;
    private int depth;

    GlobParser(String text) {
        this.text = text;
    }

    /** Reads the whole text; gives the number of the accepting state, the first state being number 0. */
    int parse() {
        return sequence(state()).number;
    }

    List<State> states() {
        return states;
    }

    private State sequence(State start) {
        State state = start;
        while (!atEnd()) {
            state = element(state);
        }
        return state;
    }

    private State element(State from) {
        if (text.startsWith("/**", at) && atEnd(at + 3)) {
            at += 3;
            return folderAndAllBelow(from);
        }
        if (text.startsWith("**/", at) && atNameStart()) {
            at += 3;
            return anyFolders(from);
        }
        if (text.startsWith("**", at) && atNameStart() && atEnd(at + 2)) {
            at += 2;
            return repeated(from, codePoint -> true);
        }
        return switch (text.charAt(at)) {
            case '*' -> star(from);
            case '?' -> skipping(1, from, GlobParser::isInName);
            case '[' -> bracket(from);
            case '{' -> closingBrace() < 0 ? literal(from) : alternatives(from);
            case '\\' -> escaped(from);
            default -> literal(from);
        };
    }

    private State star(State from) {
        while (at < text.length() && text.charAt(at) == '*') {
            at++;
        }
        return repeated(from, GlobParser::isInName);
    }

    private State repeated(State from, IntPredicate characters) {
        from.take(characters, from);
        State end = state();
        from.jump(end);
        return end;
    }

    private State anyFolders(State from) {
        State name = state();
        State slash = repeated(name, GlobParser::isInName);
        slash.take(codePoint -> codePoint == '/', from);
        State end = state();
        from.jump(name);
        from.jump(end);
        return end;
    }

    private State folderAndAllBelow(State from) {
        State below = state();
        from.take(codePoint -> codePoint == '/', below);
        State end = repeated(below, codePoint -> true);
        from.jump(end);
        return end;
    }

    private State escaped(State from) {
        boolean escapes = at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0;
        if (escapes) {
            at++;
        }
        return literal(from);
    }

    private State literal(State from) {
        int wanted = text.codePointAt(at);
        return skipping(Character.charCount(wanted), from, codePoint -> codePoint == wanted);
    }

    private State skipping(int length, State from, IntPredicate characters) {
        at += length;
        State end = state();
        from.take(characters, end);
        return end;
    }

    private State bracket(State from) {
        // The bracket right after the opening one (or its negation) stands for itself.
        boolean negated = text.startsWith("!", at + 1) || text.startsWith("^", at + 1);
        int first = at + (negated ? 2 : 1);
        int close = text.indexOf(']', first + 1);
        if (close < 0 || text.substring(first, close).indexOf('/') >= 0) {
            return literal(from);
        }
        int[] members = text.substring(first, close).codePoints().toArray();
        return skipping(close + 1 - at, from, codePoint -> codePoint != '/' && isMember(members, codePoint) != negated);
    }

    private static boolean isMember(int[] members, int codePoint) {
        for (int i = 0; i < members.length; i++) {
            boolean range = i + 2 < members.length && members[i + 1] == '-';
            int last = range ? members[i + 2] : members[i];
            if (members[i] <= codePoint && codePoint <= last) {
                return true;
            }
            i += range ? 2 : 0;
        }
        return false;
    }

    private State alternatives(State from) {
        State end = state();
        depth++;
        do {
            at++;
            State start = state();
            from.jump(start);
            sequence(start).jump(end);
        } while (at < text.length() && text.charAt(at) == ',');
        depth--;
        at++;
        return end;
    }

    private int closingBrace() {
        int open = 0;
        for (int i = at; i < text.length(); i++) {
            char character = text.charAt(i);
            open += character == '{' ? 1 : character == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean atNameStart() {
        return at == 0 || "/{,".indexOf(text.charAt(at - 1)) >= 0;
    }

    private boolean atEnd() {
        return atEnd(at);
    }

    private boolean atEnd(int place) {
        return place >= text.length() || (depth > 0 && ",}".indexOf(text.charAt(place)) >= 0);
    }

    private static boolean isInName(int codePoint) {
        return codePoint != '/';
    }

    private State state() {
        var state = new State(states.size());
        states.add(state);
        return state;
    }
}
