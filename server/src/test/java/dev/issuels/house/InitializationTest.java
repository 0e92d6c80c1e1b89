package dev.issuels.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds that no class needs itself to be initialized: two threads that come from different ends would wait for each other
 * forever (JLS 12.4.2), and a start warms up in one while another reads.
 */
final class InitializationTest {

    @Test
    void noClassWaitsForItself() {
        ClassFileImporter shipped = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());
        assertEquals(List.of(), new Initializations(shipped.importPackages("dev.issuels")).waiting());
    }

    @Test
    void findsClassesThatWaitForEachOther() {
        JavaClasses both = new ClassFileImporter().importClasses(Chicken.class, Egg.class);
        assertEquals(List.of(Chicken.class.getName(), Egg.class.getName()), new Initializations(both).waiting());
    }

    static final class Chicken {
        static final Egg FIRST = Egg.laid();
    }

    static final class Egg {
        static final List<Chicken> HATCHED = List.of(new Chicken());

        static Egg laid() {
            return new Egg();
        }
    }

    /** What some classes need of each other to be initialized. */
    private static final class Initializations {
        private final JavaClasses classes;
        private final Map<JavaClass, Set<JavaClass>> needs = new HashMap<>();

        Initializations(JavaClasses classes) {
            this.classes = classes;
        }

        /** The names of those that need themselves. */
        List<String> waiting() {
            return classes.stream()
                    .filter(type -> needed(type).stream().anyMatch(other -> reaches(other, type)))
                    .map(JavaClass::getName)
                    .sorted()
                    .toList();
        }

        private boolean reaches(JavaClass from, JavaClass to) {
            Set<JavaClass> seen = new HashSet<>(Set.of(from));
            Deque<JavaClass> open = new ArrayDeque<>(seen);
            while (!open.isEmpty()) {
                JavaClass type = open.pop();
                if (type.equals(to)) {
                    return true;
                }
                needed(type).stream().filter(seen::add).forEach(open::push);
            }
            return false;
        }

        /** The other classes that are initialized while a class is. */
        private Set<JavaClass> needed(JavaClass type) {
            Set<JavaClass> known = needs.get(type);
            if (known == null) {
                known = new HashSet<>();
                type.getRawSuperclass().map(this::withAncestors).ifPresent(known::addAll);
                type.getStaticInitializer().map(this::initialized).ifPresent(known::addAll);
                known.remove(type);
                needs.put(type, known);
            }
            return known;
        }

        /** The classes that code initializes, by itself and by all that it calls. */
        private Set<JavaClass> initialized(JavaCodeUnit code) {
            Set<JavaClass> initialized = new HashSet<>();
            Set<JavaCodeUnit> seen = new HashSet<>(Set.of(code));
            Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
            while (!open.isEmpty()) {
                for (JavaAccess<?> access : open.pop().getAccessesFromSelf()) {
                    Optional<? extends JavaMember> target = access.getTarget().resolveMember();
                    if (classes.contain(access.getTargetOwner().getName()) && target.isPresent()) {
                        if (isInitializing(target.get())) {
                            initialized.addAll(withAncestors(target.get().getOwner()));
                        }
                        Stream.of(target.get())
                                .filter(JavaCodeUnit.class::isInstance)
                                .map(JavaCodeUnit.class::cast)
                                .filter(seen::add)
                                .forEach(open::push);
                    }
                }
            }
            return initialized;
        }

        /** Whether to use a member initializes its class (JLS 12.4.1). */
        private static boolean isInitializing(JavaMember member) {
            return member.getModifiers().contains(JavaModifier.STATIC)
                    || member.getName().equals("<init>");
        }

        private Set<JavaClass> withAncestors(JavaClass type) {
            Set<JavaClass> all = new HashSet<>();
            Optional<JavaClass> ancestor = Optional.of(type);
            while (ancestor.isPresent() && classes.contain(ancestor.get().getName())) {
                all.add(ancestor.get());
                ancestor = ancestor.get().getRawSuperclass();
            }
            return all;
        }
    }
}
