package dev.issuels.rules.structure;

import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Subject;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.List;

/** Characters that an editor or a script broke by reading UTF-8 as Windows-1252; those in code too. */
final class Mojibake implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "mojibake",
            Severity.INFO,
            "Characters that are UTF-8 read as Windows-1252, such as `â†’` for `→`, or that are no UTF-8.",
            "Somebody's tool has read the file in the wrong encoding and saved it so."
                    + " What it broke is found by no search and gets worse with every round.",
            Example.replacing("when the session ends.", "when the session ends â†’ the cart is empty."),
            Example.replacing("when the session ends.", "when the session ends → the cart is empty."));

    /** The mark of UTF-8 at the start of a file, which means nothing elsewhere. */
    private static final String BYTE_ORDER_MARK = "ï»¿";

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        int end = subject.file().content().preamble().length();
        String text = subject.file().text().slice(new Span(0, end));
        check(MisreadText.in(text), findings);
        if (text.startsWith(BYTE_ORDER_MARK)) {
            findings.add(new Span(0, BYTE_ORDER_MARK.length()), "broken encoding of " + shown("\uFEFF"));
        }
        if (LostText.isUtf16(text)) {
            findings.add(new Span(0, LostText.START), "file is UTF-16 and not UTF-8");
        }
        checkLost(text, List.of(), findings);
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        String text = subject.alone().text().text();
        check(MisreadText.in(text, subject.characters()), findings);
        checkLost(text, subject.issue().body().code(), findings);
    }

    /** The first character that is lost: where one is, most are that are not ASCII. */
    private static void checkLost(String text, List<Span> code, Findings findings) {
        LostText.in(text, code).ifPresent(lost -> findings.add(lost, "broken encoding: this is not UTF-8"));
    }

    private static void check(List<MisreadText> all, Findings findings) {
        all.forEach(misread -> findings.add(misread.span(), "broken encoding of " + shown(misread.meant())));
    }

    /** The text in quotes, or the code points of one that shows nothing. */
    private static String shown(String meant) {
        boolean visible = meant.codePoints().noneMatch(Mojibake::isBlank);
        StringBuilder codePoints = new StringBuilder();
        meant.codePoints()
                .forEach(c -> codePoints.append(codePoints.isEmpty() ? "" : " ").append("U+%04X".formatted(c)));
        return visible ? "'" + meant + "'" : codePoints.toString();
    }

    private static boolean isBlank(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.SPACE_SEPARATOR || type == Character.FORMAT;
    }

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        String broken = subject.file().text().slice(finding.span());
        if (broken.equals(BYTE_ORDER_MARK)) {
            Edit edit = new Edit(finding.span(), "");
            return List.of(Fix.of("Remove the byte order mark", subject.file().uri(), edit)
                    .asPreferred());
        }
        return MisreadText.meant(broken).stream()
                .map(meant -> Fix.of(
                                "Replace with " + shown(meant), subject.file().uri(), new Edit(finding.span(), meant))
                        .asPreferred())
                .toList();
    }
}
