package dev.issuels.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the plan of the packages: which knows which, and what the pure ones must not touch. */
final class ArchitectureTest {
    private static final String ROOT = "dev.issuels";

    /** The plan: a package and all that it may know besides itself. The root package may know everything. */
    private static final Map<String, List<String>> PLAN = Map.of(
            "log", List.of(),
            "text", List.of(),
            "issue", List.of("text"),
            "workspace", List.of("text", "issue"),
            "rules", List.of("text", "issue", "workspace"),
            "features", List.of("text", "issue", "workspace", "rules"),
            "disk", List.of("log", "text", "issue", "workspace"),
            "cli", List.of("log", "text", "issue", "workspace", "rules", "features", "disk"),
            "lsp", List.of("log", "text", "issue", "workspace", "rules", "features", "disk"));

    private static final String[] PURE = within("text", "issue", "workspace", "rules", "features");

    /** A library and the only packages that may know it. */
    private static final Map<String, List<String>> HOMES = Map.of(
            "org.eclipse.lsp4j..", List.of("features", "lsp"),
            "com.google.gson..", List.of("features", "lsp", "cli"),
            "org.yaml.snakeyaml..", List.of("issue.yaml"),
            "org.commonmark..", List.of("issue.content"),
            "org.eclipse.jgit..", List.of("disk.git"),
            "picocli..", List.of("cli", ""));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void thePackagesAreThoseOfThePlan() {
        Set<String> found = CLASSES.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .filter(path -> !path.isEmpty())
                .map(path -> path.split("\\.", -1)[1])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(PLAN.keySet()), found);
    }

    @Test
    void aPackageKnowsOnlyWhatThePlanSays() {
        PLAN.forEach((home, known) -> classes()
                .that()
                .resideInAPackage(within(home)[0])
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + ".."))
                        .or(resideInAPackage(within(home)[0]))
                        .or(resideInAnyPackage(within(known.toArray(String[]::new)))))
                .allowEmptyShould(true)
                .check(CLASSES));
    }

    @Test
    void theVocabularyKnowsNoTextAndNoIssue() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".issue.schema")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage(ROOT + "..")).or(resideInAPackage(ROOT + ".issue.schema")))
                .check(CLASSES);
    }

    /** Where an issue begins and what stands in it are decided apart; whoever reads it does not know who splits the file. */
    @Test
    void whatReadsAnIssueDoesNotKnowHowAFileIsSplit() {
        noClasses()
                .that()
                .resideInAnyPackage(within("issue.content", "issue.yaml"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(within("issue.parsing")[0])
                .check(CLASSES);
        slices().matching(ROOT + ".issue.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** What fixes are made of is there for every family. */
    @Test
    void theFamiliesOfRulesDoNotKnowEachOther() {
        slices().matching(ROOT + ".rules.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage(within("rules.repair")[0]))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** A door puts its families together; each of them can be read without it. */
    @Test
    void theFamiliesBelowADoorDoNotKnowIt() {
        for (String door : List.of("cli", "lsp")) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + door + ".*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + "." + door)
                    .check(CLASSES);
            slices().matching(ROOT + "." + door + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(CLASSES);
        }
    }

    @Test
    void aLibraryIsKnownInItsHomeOnly() {
        HOMES.forEach((library, homes) -> noClasses()
                .that(not(resideInAnyPackage(within(homes.toArray(String[]::new)))))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .allowEmptyShould(true)
                .check(CLASSES));
    }

    /** Readers of text in memory are the exception: SnakeYAML takes nothing else. */
    @Test
    void thePurePackagesReachNothingOutside() {
        pureClassesDoNotDependOn(resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
                .and(not(belongToAnyOf(Reader.class, StringReader.class))));
        pureClassesDoNotCall(System.class, "getenv|getProperty|getProperties|exit|in|out|err");
        pureClassesDoNotCall(Runtime.class, ".*");
        pureClassesDoNotDependOn(belongToAnyOf(ProcessBuilder.class, ProcessHandle.class, Process.class));
    }

    @Test
    void thePurePackagesHaveNoThreadsAndNoLocks() {
        pureClassesDoNotDependOn(resideInAPackage("java.util.concurrent..")
                .or(belongToAnyOf(Thread.class, ThreadLocal.class, java.util.Timer.class)));
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(PURE)
                .should()
                .notHaveModifier(JavaModifier.SYNCHRONIZED)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void thePurePackagesHaveNoClock() {
        pureClassesDoNotCall(System.class, "currentTimeMillis|nanoTime");
        pureClassesDoNotDependOn(belongToAnyOf(java.time.Clock.class, java.util.Date.class, java.util.Calendar.class));
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** Standard output is the protocol's, so whoever writes to it by accident breaks the editor. */
    @Test
    void onlyTheDoorsTouchTheStandardStreams() {
        standardStreamIsTouchedOnlyIn("out", "", "cli", "lsp");
        standardStreamIsTouchedOnlyIn("in", "", "cli", "lsp");
        standardStreamIsTouchedOnlyIn("err", "", "cli");
        noClasses()
                .should()
                .callMethodWhere(target(owner(alwaysThrowable())).and(target(name("printStackTrace"))))
                .check(CLASSES);
    }

    private static void standardStreamIsTouchedOnlyIn(String stream, String... homes) {
        noClasses()
                .that(not(resideInAnyPackage(within(homes))))
                .should()
                .accessFieldWhere(target(owner(is(System.class))).and(target(name(stream))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static void pureClassesDoNotDependOn(DescribedPredicate<JavaClass> forbidden) {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(forbidden)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static void pureClassesDoNotCall(Class<?> type, String methods) {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .accessTargetWhere(target(owner(is(type))).and(target(nameMatching(methods))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> is(Class<?> type) {
        return JavaClass.Predicates.equivalentTo(type);
    }

    private static DescribedPredicate<JavaClass> alwaysThrowable() {
        return JavaClass.Predicates.assignableTo(Throwable.class);
    }

    /** Packages with all below them; the empty name is the root package alone. */
    private static String[] within(String... names) {
        return Stream.of(names)
                .map(name -> name.isEmpty() ? ROOT : ROOT + "." + name + "..")
                .toArray(String[]::new);
    }
}
