package dev.issuels.rules;

import dev.issuels.issue.Issue;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Checked.Circumstances;
import dev.issuels.rules.IssueSubject.Sight;
import dev.issuels.rules.Outcomes.Outcome;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One check of an issue file, which runs only what may find something else than in the check before. */
final class FileCheck {

    private final Subject subject;
    private final Checked before;

    private final List<IssueRule> issueRules = new ArrayList<>();
    private final List<Findings> sinks = new ArrayList<>();

    /** What the rule that runs has found so far. */
    private final List<Finding> found = new ArrayList<>();

    private FileCheck(Subject subject, Checked before) {
        this.subject = subject;
        this.before = before;
    }

    /** What some rules find, in the order of the text. */
    static Checked of(List<Rule> rules, Subject subject, Checked before) {
        return new FileCheck(subject, before).run(rules);
    }

    private Checked run(List<Rule> rules) {
        for (Rule rule : rules) {
            Rules.configured(rule, subject.settings(), found::add).ifPresent(sink -> {
                Findings findings = Findings.of(rule.doc(), subject.inHistory(), sink);
                try {
                    rule.check(subject, findings);
                } catch (RuntimeException | StackOverflowError e) {
                    findings.addFailure(Span.at(0), e);
                }
                if (rule instanceof IssueRule issueRule) {
                    issueRules.add(issueRule);
                    sinks.add(findings);
                }
            });
        }
        List<Finding> all = new ArrayList<>(found);
        Circumstances circumstances = Circumstances.of(issueRules, subject);
        IdentityHashMap<Issue, Outcomes> outcomes = outcomes(before.inCommon(circumstances), all);
        List<Finding> left = new ArrayList<>(Suppressions.apply(subject, all));
        left.sort(Finding::compareInText);
        return Checked.of(List.copyOf(left), circumstances, outcomes);
    }

    private IdentityHashMap<Issue, Outcomes> outcomes(Optional<Sight> inCommon, List<Finding> sink) {
        List<PlacedIssue> issues = subject.file().content().issues();
        IdentityHashMap<Issue, Outcomes> outcomes = new IdentityHashMap<>(issues.size());
        for (PlacedIssue placed : issues) {
            if (!placed.issue().conflicted()) {
                @Nullable Outcomes known = inCommon.isPresent() ? before.outcomesOf(placed.issue()) : null;
                Outcomes now = known == null ? checked(placed) : checked(placed, known, inCommon.orElse(Sight.ISSUE));
                sink.addAll(now.findings());
                outcomes.put(placed.issue(), now);
            }
        }
        return outcomes;
    }

    private Outcomes checked(PlacedIssue placed) {
        IssueSubject issue = new IssueSubject(subject, placed);
        List<Outcome> outcomes = new ArrayList<>(issueRules.size());
        for (int rule = 0; rule < issueRules.size(); rule++) {
            outcomes.add(outcome(rule, issue));
        }
        return Outcomes.of(outcomes, placed.start());
    }

    /** Runs those rules anew that have looked further than to what is the same now and then. */
    private Outcomes checked(PlacedIssue placed, Outcomes known, Sight inCommon) {
        if (inCommon.covers(known.sight())) {
            return known.at(placed.start());
        }
        IssueSubject issue = new IssueSubject(subject, placed);
        List<Outcome> outcomes = new ArrayList<>(known.byRule());
        for (int rule = 0; rule < outcomes.size(); rule++) {
            if (!inCommon.covers(outcomes.get(rule).sight())) {
                outcomes.set(rule, outcome(rule, issue));
            }
        }
        return Outcomes.of(outcomes, placed.start());
    }

    private Outcome outcome(int rule, IssueSubject issue) {
        found.clear();
        try {
            issueRules.get(rule).check(issue, sinks.get(rule));
        } catch (RuntimeException | StackOverflowError e) {
            sinks.get(rule).addFailure(issue.issue().frontMatter().head(), e);
        }
        return Outcome.of(found, issue.sightSoFar());
    }
}
