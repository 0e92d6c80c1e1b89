package dev.issuels.issue.content;

import dev.issuels.issue.Field;
import dev.issuels.issue.FrontMatter;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.issue.Reference;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Relation;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a front matter of fields: finds the references and mentions in their values. */
public final class FrontMatterParser {

    private FrontMatterParser() {}

    public static FrontMatter parse(FrontMatterText written, List<Field> fields, Schema schema) {
        List<Reference> references = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        List<Value.Scalar> tags = new ArrayList<>();
        for (Field field : fields) {
            Kind kind = schema.key(field.key()).map(Schema.Key::kind).orElse(Kind.TEXT);
            if (kind == Kind.PATHS) {
                field.scalars()
                        .forEach(scalar ->
                                ReferenceParser.ofField(written.text(), scalar).ifPresent(references::add));
            } else if (kind == Kind.TAGS) {
                tags.addAll(field.scalars());
            } else if (kind == Kind.IDS || field.key().equals(Keys.STATUS)) {
                field.scalars().forEach(scalar -> addMentions(scalar, schema.relation(field.key()), mentions));
            }
        }
        references.forEach(reference -> reference.issue().ifPresent(mentions::add));
        Optional<IssueId> id = FrontMatter.first(fields, Keys.ID)
                .flatMap(Field::scalar)
                .map(Value.Scalar::text)
                .flatMap(IssueId::parse);
        return new FrontMatter(
                written.opening(), written.closing(), written.yaml(), fields, id, references, mentions, tags);
    }

    private static void addMentions(Value.Scalar scalar, Relation relation, List<Mention> mentions) {
        if (scalar.isVerbatim()) {
            MentionScanner.scan(scalar.text(), scalar.content().start(), relation, mentions::add);
        }
    }
}
