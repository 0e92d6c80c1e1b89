package dev.issuels.rules;

import dev.issuels.rules.Finding.Related;
import dev.issuels.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Where one rule puts what it finds in one file. */
public final class Findings {

    private static final String OWN = "dev.issuels.";

    private final String code;
    private final Severity usual;
    private final int origin;
    private final Consumer<Finding> sink;

    private Findings(String code, Severity usual, int origin, Consumer<Finding> sink) {
        this.code = code;
        this.usual = usual;
        this.origin = origin;
        this.sink = sink;
    }

    static Findings of(RuleDoc doc, boolean inHistory, Consumer<Finding> sink) {
        return new Findings(doc.code(), inHistory ? doc.inHistory() : doc.severity(), 0, sink);
    }

    /** The same with spans that count from an offset of the file. */
    Findings within(int start) {
        return new Findings(code, usual, start, sink);
    }

    /** Adds a finding of the rule's usual severity. */
    public void add(Span span, String message) {
        add(usual, span, message);
    }

    /** Adds a finding of a severity of its own. */
    public void add(Severity severity, Span span, String message) {
        sink.accept(new Finding(code, severity, span.shifted(origin), message, List.of(), false));
    }

    /** Adds a finding of a severity of its own about text that could go without loss. */
    public void addUnnecessary(Span span, String message) {
        sink.accept(new Finding(code, usual, span.shifted(origin), message, List.of(), true));
    }

    /** Adds that the rule itself has failed: a mistake of ours, which leaves all other rules and files as they are. */
    void addFailure(Span span, Throwable failure) {
        String place = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .findFirst()
                .map(frame -> " in " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        add(Severity.ERROR, span, "the rule fails here: " + failure.getClass().getSimpleName() + place);
    }

    /** Adds a finding explained by another place of the same issue or preamble; the place counts like the span. */
    public void addRelated(Span span, String message, String uri, Span place, String placeMessage) {
        Related related = new Related(uri, place.shifted(origin), placeMessage);
        addRelated(span, message, List.of(related));
    }

    /** Adds a finding explained by other places, which count from the start of their files. */
    public void addRelated(Span span, String message, List<Related> related) {
        sink.accept(new Finding(code, usual, span.shifted(origin), message, related, false));
    }
}
