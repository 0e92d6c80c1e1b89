package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.issue.Suppression.Scope;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Rule;
import dev.issuels.rules.Rules;
import dev.issuels.rules.meta.UnusedSuppression;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItemKind;

/**
 * What a comment that suppresses rules asks for, and the codes of those; first come those that find something where the
 * comment holds.
 */
final class SuppressionCompletion {

    private static final String LINE_VERB = "ignore";
    private static final String FILE_VERB = "ignore-file";
    private static final Pattern IN_YAML = Pattern.compile("#[ \\t]*issue-ls:[ \\t]*(ignore)[ \\t](.*)");
    private static final Pattern IN_MARKDOWN =
            Pattern.compile("<!--[ \\t]*issue-ls:[ \\t]*(ignore|ignore-file)[ \\t]((?:(?!-->).)*)");
    private static final Pattern VERB = Pattern.compile("(?:#|<!--)[ \\t]*issue-ls:([ \\t]*)((?:[a-z][a-z-]*)?)");
    private static final Pattern CODE = Pattern.compile("[^\\s,]+");

    private final Place place;
    private final Circumstances circumstances;
    private final SourceText text;
    private final int line;

    SuppressionCompletion(Place place, Circumstances circumstances) {
        this.place = place;
        this.circumstances = circumstances;
        this.text = place.file().text();
        this.line = text.lineOf(place.offset());
    }

    /** What fits; empty outside of such comments. */
    Optional<Candidates> candidates() {
        boolean inFront = place.issue().isPresent() && place.offset() < place.bodyStart();
        if (inFront) {
            return candidates(IN_YAML, Scope.LINE).or(() -> verbs(List.of(LINE_VERB)));
        }
        if (place.isInCode()) {
            return Optional.empty();
        }
        List<String> verbs = place.issue().isPresent() ? List.of(LINE_VERB) : List.of(FILE_VERB, LINE_VERB);
        return candidates(IN_MARKDOWN, Scope.NEXT_LINE).or(() -> verbs(verbs));
    }

    /** The words behind the mark of such a comment, where one of them begins. */
    private Optional<Candidates> verbs(List<String> verbs) {
        int column = place.offset() - text.lineStart(line);
        Matcher found = VERB.matcher(text.line(line));
        while (found.find()) {
            if (found.start(1) <= column && column <= found.end(2)) {
                boolean inWord = column >= found.start(2);
                Span word = inWord ? new Span(found.start(2), found.end(2)) : Span.at(column);
                String typed = found.group(2).substring(0, inWord ? column - found.start(2) : 0);
                Slot slot = new Slot(word.shifted(text.lineStart(line)), typed);
                return Optional.of(Candidates.all(
                        slot,
                        verbs.stream()
                                .map(verb -> Candidate.of(verb, CompletionItemKind.Keyword, "", ""))
                                .toList()));
            }
        }
        return Optional.empty();
    }

    private Optional<Candidates> candidates(Pattern comment, Scope scope) {
        int column = place.offset() - text.lineStart(line);
        Matcher found = comment.matcher(text.line(line));
        while (found.find()) {
            if (found.start(2) <= column && column <= found.end(2)) {
                boolean wholeFile = found.group(1).equals(FILE_VERB);
                return wholeFile && place.issue().isPresent()
                        ? Optional.empty()
                        : Optional.of(codes(found.group(2), column - found.start(2), wholeFile ? Scope.FILE : scope));
            }
        }
        return Optional.empty();
    }

    /** The codes that are not in the list yet, for the word at a place of it. */
    private Candidates codes(String list, int at, Scope scope) {
        Span typed = Span.at(at);
        Set<String> present = new HashSet<>();
        Matcher code = CODE.matcher(list);
        while (code.find()) {
            Span span = new Span(code.start(), code.end());
            if (span.touches(at)) {
                typed = span;
            } else {
                present.add(code.group());
            }
        }
        Slot slot = new Slot(typed.shifted(place.offset() - at), list.substring(typed.start(), at));
        return Candidates.all(slot, codes(present, found(scope)));
    }

    private static List<Candidate> codes(Set<String> present, Set<String> first) {
        List<Candidate> others = new ArrayList<>();
        List<Candidate> all = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            if (!present.contains(rule.code())) {
                (first.contains(rule.code()) ? all : others).add(candidate(rule));
            }
        }
        all.addAll(others);
        return all;
    }

    private static Candidate candidate(Rule rule) {
        return Candidate.of(
                rule.code(),
                CompletionItemKind.EnumMember,
                rule.doc().summary(),
                rule.doc().why());
    }

    /** The codes of what is found where a comment in this line holds, but for what is wrong with the comment itself. */
    private Set<String> found(Scope scope) {
        return Rules.check(place.workspace(), place.file(), circumstances.today()).stream()
                .filter(finding -> !finding.code().equals(UnusedSuppression.CODE))
                .filter(finding -> switch (scope) {
                    case LINE -> lineOf(finding) == line;
                    case NEXT_LINE -> lineOf(finding) == line + 1;
                    case FILE -> true;
                    case NOWHERE -> false;
                })
                .map(Finding::code)
                .collect(Collectors.toSet());
    }

    private int lineOf(Finding finding) {
        return text.lineOf(finding.span().start());
    }
}
