package io.casework;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

/** One instance for all its rules, so that the classes read are let go with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTests {

    private static final int LONGEST_FILE = 300;
    private final JavaClasses product = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.casework");

    @Test
    void modules_importOnlyWhatTheyMay() {
        ApplicationModules.of(CaseworkApplication.class).verify();
    }

    @Test
    void kernel_staysSmall() throws IOException {
        assertThat(javaFiles("src/main/java/io/casework/shared")).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void engineIsKnown_onlyToEngineTasksAndProcessFaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.casework.engine..", "io.casework.tasks..", "..process..", "io.casework.flows..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..")
                .check(product);
    }

    @Test
    void insides_arePackagePrivate() {
        classes()
                .that()
                .resideInAnyPackage("..web..", "..process..")
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .check(product);
    }

    @Test
    void controllers_liveInWebPackages() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .resideInAPackage("..web..")
                .check(product);
    }

    @Test
    void fields_areNotInjected() {
        fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .check(product);
    }

    @Test
    void time_comesFromTheClock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(ClockUtil.class, "setCurrentTime", java.util.Date.class)
                .check(product);
    }

    @Test
    void code_doesNotPrintOrUseJavaLogging() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(product);
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(product);
    }

    @Test
    void objects_areNotDeserializedByJava() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.io.ObjectInputStream.class)
                .check(product);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Impl", "Manager", "Helper", "Util", "Utils", "Dto"})
    void names_sayWhatTheThingIs(String suffix) {
        noClasses().should().haveSimpleNameEndingWith(suffix).check(product);
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "util", "utils", "dto", "exceptions", "helpers", "services", "repositories"})
    void packages_areFeatures(String name) {
        noClasses().should().resideInAPackage("io.casework.." + name + "..").check(product);
    }

    @Test
    void methods_takeNoFlags() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and()
                .areDeclaredInClassesThat()
                .areNotRecords()
                .and()
                .areDeclaredInClassesThat()
                .areNotAssignableTo(org.springframework.transaction.support.TransactionSynchronization.class)
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        "io.casework.cases", "io.casework.engine", "io.casework.tasks", "io.casework.identity")
                .should()
                .haveRawParameterTypes(boolean.class)
                .check(product);
    }

    @Test
    void schemas_haveNamesOfTheirOwn() {
        Map<String, Long> uses = product.stream()
                .filter(type -> type.getPackageName().endsWith(".web") && type.isRecord())
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));

        assertThat(uses).allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
    }

    @Test
    void files_areShort() throws IOException {
        assertThat(javaFiles("src/main/java")).allSatisfy(file -> assertThat(Files.readAllLines(file))
                .as(file.toString())
                .hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    /** What lets a request or a model reach further than the product means to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                "org.camunda.bpm.webapp.impl.WebappLogger",
                "org.camunda.spin.Spin",
                "org.camunda.connect.plugin.impl.ConnectProcessEnginePlugin",
                "org.graalvm.polyglot.Context",
                "org.codehaus.groovy.jsr223.GroovyScriptEngineImpl",
                "org.springframework.boot.h2console.autoconfigure.H2ConsoleAutoConfiguration",
                "org.springframework.boot.devtools.RemoteSpringApplication"
            })
    void classPath_lacksWhatWidensIt(String className) {
        assertThat(getClass().getClassLoader().getResource(className.replace('.', '/') + ".class"))
                .isNull();
    }

    private static List<Path> javaFiles(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }
}
