package dev.issuels.rules.structure;

import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Bullet;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A dash in an entry that should not be there, one that should, or items whose dashes do not stand alike. */
record MisplacedDash(BrokenEntry entry) {

    private static final Pattern BARE_ITEM = Pattern.compile("[\\w./@][^:#\\s]*+[ \\t]*+");

    /** A key with a dash before its value, where a mapping allows no item of a list. */
    private static final Pattern DASHED =
            Pattern.compile(BrokenEntry.NAME + "([ \\t]*+(?:[-+•–][ \\t]*+|\\*[ \\t]++))(?=[^\\s#-])");

    /** A dash before a line that stands below the key of a list, or below its items, and is a path or a word alone. */
    Optional<Edit> inserted() {
        String line = text().line(entry.broken());
        int above = entry.broken() - 1;
        while (above > 0 && Bullet.end(text().line(above)).isPresent()) {
            above--;
        }
        Matcher key = BrokenEntry.KEY.matcher(above < 0 ? "" : text().line(above));
        boolean isList = key.matches() && Schema.builtIn().isList(key.group(1));
        boolean isBare = BARE_ITEM.matcher(line).matches() && !Schema.builtIn().isKey(line.strip());
        return isList && isBare
                ? Optional.of(Edit.insertion(text().lineStart(entry.broken()), BrokenEntry.INDENT + "- "))
                : Optional.empty();
    }

    /** The items below the key with the same indentation and with dashes, the first one on a line of its own. */
    List<Edit> alike() {
        List<Edit> edits = new ArrayList<>();
        if (entry.isTextKey() || removed().isPresent()) {
            return edits;
        }
        int first = entry.first();
        String mark = indentation() + "- ";
        int colon = text().lineStart(first) + text().line(first).indexOf(':');
        entry.value(first)
                // A mark before the key is none of an item.
                .filter(value ->
                        value.start() > colon && Bullet.end(text().slice(value)).isPresent())
                .ifPresent(value -> {
                    int item = value.start() + Bullet.end(text().slice(value)).getAsInt();
                    edits.add(new Edit(new Span(colon + 1, item), "\n" + mark));
                });
        Matcher dashed = DASHED.matcher(text().line(first));
        if (dashed.lookingAt() && touchesColon(dashed)) {
            edits.add(new Edit(dash(dashed), "\n" + mark));
        }
        for (int line = first + 1; line <= entry.last(); line++) {
            Span bullet = new Span(0, Bullet.end(text().line(line)).orElse(0)).shifted(text().lineStart(line));
            if (!bullet.isEmpty() && !text().slice(bullet).equals(mark)) {
                edits.add(new Edit(bullet, mark));
            }
        }
        return edits;
    }

    /** That of the first item below the key. */
    private String indentation() {
        return IntStream.rangeClosed(entry.first() + 1, entry.last())
                .mapToObj(text()::line)
                .filter(line -> Bullet.end(line).isPresent())
                .findFirst()
                .map(line ->
                        line.substring(0, line.length() - line.stripLeading().length()))
                .map(blanks -> blanks.replace("\t", BrokenEntry.INDENT))
                .orElse(BrokenEntry.INDENT);
    }

    /**
     * A blank in the place of the dash between a key and its only value. Where the key holds a text, the dash is a part of
     * that unless it touches the colon.
     */
    Optional<Edit> removed() {
        Matcher dashed = DASHED.matcher(text().line(entry.first()));
        if (entry.last() > entry.first() || !dashed.lookingAt()) {
            return Optional.empty();
        }
        boolean isKey = Schema.builtIn().isKey(dashed.group(1));
        boolean isOne = isKey && !entry.isListKey() && (touchesColon(dashed) || !entry.isTextKey());
        return isOne ? Optional.of(new Edit(dash(dashed), " ")) : Optional.empty();
    }

    private Span dash(Matcher dashed) {
        return new Span(dashed.start(2), dashed.end(2)).shifted(text().lineStart(entry.first()));
    }

    private static boolean touchesColon(Matcher dashed) {
        return !Character.isWhitespace(dashed.group(2).charAt(0));
    }

    private SourceText text() {
        return entry.text();
    }
}
