package dev.issuels.rules.structure;

import dev.issuels.issue.MiswrittenKey;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Bullet;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a front matter that breaks where it should not: the text of a key goes on in the first column, or keys follow on
 * the same line.
 */
record MisplacedBreak(SourceText text, int broken) {

    private static final String INDENT = "  ";
    private static final Pattern KEY = Pattern.compile("([A-Za-z_][\\w.-]*+)[ \\t]*+:[ \\t]++([^\\s\"'\\[{#].*)");
    private static final Pattern NEXT_KEY = Pattern.compile("[ \\t]*+[,;|][ \\t]*+(?=([a-z_]++):[ \\t])");
    private static final Pattern FIRST_KEY = Pattern.compile("([a-z_]++):[ \\t]");

    /** Blanks before the lines on which the text of a key goes on. */
    List<Edit> indented() {
        int key = broken;
        while (key > 0 && isStray(key)) {
            key--;
        }
        Matcher above = KEY.matcher(text.line(key));
        boolean isText = key < broken
                && above.matches()
                && Schema.builtIn().keys(Schema.Kind.TEXT).contains(above.group(1))
                && ("|>".indexOf(above.group(2).charAt(0)) >= 0 || isProse(text.line(key + 1)));
        List<Edit> edits = new ArrayList<>();
        for (int line = key + 1; isText && line < text.lineCount() && isStray(line); line++) {
            edits.add(Edit.insertion(text.lineStart(line), INDENT));
        }
        return edits;
    }

    /** Whether there are several words; one alone may be anything. */
    private static boolean isProse(String line) {
        return line.strip().indexOf(' ') > 0;
    }

    /** Whether a line starts with text in the first column that is neither a key, an item nor a comment. */
    private boolean isStray(int line) {
        String content = text.line(line);
        boolean starts = !content.isBlank() && !Character.isWhitespace(content.charAt(0));
        return starts
                && "-#]}".indexOf(content.charAt(0)) < 0
                && Bullet.end(content).isEmpty()
                && !FIRST_KEY.matcher(content).lookingAt()
                && !KEY.matcher(content).matches()
                && MiswrittenKey.in(content.stripTrailing()).isEmpty();
    }

    /** A line for each of several known keys. */
    List<Edit> apart() {
        String content = text.line(broken);
        List<Edit> edits = new ArrayList<>();
        Matcher first = FIRST_KEY.matcher(content);
        if (!first.lookingAt() || !Schema.builtIn().isKey(first.group(1))) {
            return edits;
        }
        Matcher next = NEXT_KEY.matcher(content);
        while (next.find()) {
            if (Schema.builtIn().isKey(next.group(1))) {
                edits.add(new Edit(new Span(next.start(), next.end()).shifted(text.lineStart(broken)), "\n"));
            }
        }
        return edits;
    }
}
