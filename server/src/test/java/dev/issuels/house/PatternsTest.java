package dev.issuels.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * That each pattern gets through a long text at one place: {@code java.util.regex} calls itself for many repetitions,
 * and reads a text again and again where several repetitions can share it out.
 */
class PatternsTest {

    private static final int LENGTH = 4_000;
    private static final long STACK_BYTES = 160 * 1024;
    private static final int READS_PER_CHARACTER = 100;

    /** What stands in texts again and again; each pattern repeats something that is like one of them. */
    private static final List<String> PIECES = List.of(
            "A",
            "A-",
            "-A",
            "A1-",
            "a",
            "a-",
            "a ",
            "a/",
            "./",
            "../",
            "a.",
            ".a",
            "a,",
            "a::",
            "::a",
            "#a",
            "@a",
            "a+",
            " ",
            "\t",
            "\n",
            "\r\n",
            " \n",
            "---\n",
            "-",
            "- ",
            "* ",
            "> ",
            "+ ",
            "1. ",
            "[ ] ",
            "[",
            "]",
            "(",
            ")",
            "(a)",
            "|",
            "|-",
            "| a ",
            ":",
            ": ",
            "=",
            "*",
            "**a",
            "_",
            "`",
            "``",
            "`a",
            "`a` ",
            "```\n",
            "<!--",
            "-->",
            "\"",
            "'",
            "\\",
            "\\\"",
            "{",
            "}",
            "#",
            "# ",
            "é",
            "😀",
            "â†",
            "0",
            "12",
            "12-",
            "12:",
            "%20",
            "BUG-001 ",
            "BUG-001, ",
            "BUG-001-",
            "TBD ",
            "note ",
            "a: b\n",
            "?",
            "!",
            "&",
            "~",
            "~~a",
            "to be ",
            "not ");

    private static final List<String> BEGINNINGS =
            List.of("", "BUG-001", "a", "a: ", "- [ ] ", "blocked by: ", "`", "(", "|", "---\n", "<!--", "-", "- ");

    /** What fits nowhere, so that a pattern tries all the ways to share out the text before it. */
    private static final String END = "\u0001";

    @Test
    void noneOverflowsTheStackInALongText() throws Exception {
        Set<String> overflows = new TreeSet<>();
        List<Pattern> patterns = patterns();
        Thread thread = new Thread(
                null, () -> overflows.addAll(failing(patterns, StackOverflowError.class)), "shallow", STACK_BYTES);
        thread.start();
        thread.join();
        assertEquals(Set.of(), overflows);
    }

    @Test
    void noneReadsALongTextAgainAndAgain() throws Exception {
        assertEquals(Set.of(), failing(patterns(), TooSlow.class));
    }

    private static Set<String> failing(List<Pattern> patterns, Class<? extends Throwable> failure) {
        Set<String> failing = new TreeSet<>();
        for (Pattern pattern : patterns) {
            texts().filter(text -> failure.isInstance(failureOf(pattern, text)))
                    .findFirst()
                    .ifPresent(text -> failing.add(pattern + " on " + text.substring(0, 20)));
        }
        return failing;
    }

    private static @Nullable Throwable failureOf(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(new Counting(text));
        try {
            boolean prefixed = matcher.lookingAt();
            boolean whole = matcher.matches();
            assertTrue(prefixed || !whole, "what a whole text matches also matches at its start");
            return null;
        } catch (StackOverflowError | TooSlow e) {
            return e;
        }
    }

    private static Stream<String> texts() {
        return PIECES.stream()
                .map(piece -> piece.repeat(LENGTH / piece.length()))
                .flatMap(repeated -> BEGINNINGS.stream().map(beginning -> beginning + repeated))
                .flatMap(text -> Stream.of(text, text + END));
    }

    private static List<Pattern> patterns() throws ReflectiveOperationException {
        List<Pattern> patterns = new ArrayList<>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.issuels");
        for (JavaClass type : classes) {
            for (JavaField field : type.getFields()) {
                if (field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getRawType().isEquivalentTo(Pattern.class)) {
                    Field reflected = field.reflect();
                    reflected.setAccessible(true);
                    patterns.add((Pattern) reflected.get(null));
                }
            }
        }
        assertTrue(patterns.size() > 80, "the patterns are found: " + patterns.size());
        return patterns;
    }

    /** That a pattern has read more than a fixed number of times what there is. */
    private static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A text whose characters can be read so many times only. */
    private static final class Counting implements CharSequence {

        private final String text;
        private long reads;

        Counting(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++reads > READS_PER_CHARACTER * LENGTH) {
                throw new TooSlow();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
