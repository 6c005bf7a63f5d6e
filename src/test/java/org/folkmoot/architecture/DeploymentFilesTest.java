package org.folkmoot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.util.unit.DataSize;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What can be checked of the files for operators without a container engine, a MongoDB or a proxy. */
class DeploymentFilesTest {

    private static final Path FOLDER = Path.of("deployment");
    private static final Pattern OWN_SETTING = Pattern.compile("\\$\\{(folkmoot\\.[a-z.-]+)[:}]");
    private static final Pattern SETTING_ROW = Pattern.compile("(?m)^\\| `([a-z]+\\.[a-z.-]+)` \\|");
    private static final Pattern SECRET_MADE = Pattern.compile("secrets/([a-z-]+)|for name in ([a-z. -]+);");

    @Test
    void the_compose_file_starts_the_product_once_mongodb_takes_writes() throws IOException {
        Map<?, ?> app = service("app");
        assertThat(at(app, "depends_on", "mongodb", "condition")).isEqualTo("service_healthy");
        assertThat(at(service("mongodb"), "healthcheck", "test"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("/mongodb-ready.js");
        assertThat(at(app, "environment", "SPRING_MONGODB_URI").toString()).contains("replicaSet=folkmoot");
    }

    @Test
    void the_compose_file_shows_mongodb_to_the_product_only_and_the_product_to_this_machine_only() throws IOException {
        assertThat(service("mongodb").containsKey("ports")).isFalse();
        assertThat((List<?>) service("app").get("ports"))
                .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
        assertThat(at(compose(), "networks", "inside", "internal")).isEqualTo(true);
    }

    @Test
    void the_compose_file_holds_no_secret_and_the_page_tells_how_to_make_each_one_it_names() throws IOException {
        for (Object service : values(compose(), "services")) {
            for (Map.Entry<?, ?> given : ((Map<?, ?>) at(service, "environment")).entrySet()) {
                if (given.getKey().toString().matches(".*(PASSWORD|SECRET|TOKEN|KEY).*")) {
                    assertThat(given.getKey().toString()).endsWith("_FILE");
                }
            }
        }
        Set<String> made = SECRET_MADE
                .matcher(page())
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .filter(names -> names != null)
                .flatMap(names -> Stream.of(names.split(" ")))
                .collect(Collectors.toSet());
        assertThat(made)
                .containsAll(((Map<?, ?>) at(compose(), "secrets"))
                        .keySet().stream().map(Object::toString).toList());
    }

    @Test
    void every_setting_of_the_product_stands_on_the_page_for_operators() throws IOException {
        Set<String> known = ownSettings();
        assertThat(known).isNotEmpty();
        assertThat(settingsOnThePage()).containsAll(known);
    }

    @Test
    void every_setting_on_the_page_for_operators_is_one_that_something_reads() throws IOException {
        Set<String> own = ownSettings();
        Set<String> ofTheParts = settingsOfTheParts();
        assertThat(settingsOnThePage())
                .allSatisfy(name -> assertThat(
                                own.contains(name) || ofTheParts.contains(name) || name.startsWith("logging.level."))
                        .as(name)
                        .isTrue());
    }

    @Test
    void the_proxy_lets_through_what_the_product_takes() throws IOException {
        String limit = PropertiesLoaderUtils.loadProperties(
                        new FileSystemResource("src/main/resources/application.properties"))
                .getProperty("spring.servlet.multipart.max-request-size", "10MB");
        assertThat(bodiesAt("location /api/v1/imports/ {")).isGreaterThanOrEqualTo(DataSize.parse(limit));
        assertThat(bodiesAt("/files/ {")).isGreaterThanOrEqualTo(DataSize.ofMegabytes(25));
    }

    @Test
    void the_proxy_lets_large_bodies_through_only_where_files_come_in() throws IOException {
        assertThat(bodiesAt("server_name folkmoot.example;\n\n    ssl_")).isLessThan(DataSize.ofMegabytes(10));
        assertThat(read("nginx.conf").split("client_max_body_size", -1)).hasSize(5);
    }

    private static DataSize bodiesAt(String part) throws IOException {
        String proxy = read("nginx.conf");
        assertThat(proxy).contains(part);
        return Pattern.compile("client_max_body_size (\\d+)m;")
                .matcher(proxy.substring(proxy.indexOf(part)))
                .results()
                .map(found -> DataSize.ofMegabytes(Long.parseLong(found.group(1))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void forwarded_headers_are_believed_only_where_a_proxy_stands_in_front() throws IOException {
        assertThat(PropertiesLoaderUtils.loadProperties(
                        new FileSystemResource("src/main/resources/application.properties")))
                .containsEntry("server.forward-headers-strategy", "none");
        assertThat(at(service("app"), "environment", "SERVER_FORWARD_HEADERS_STRATEGY"))
                .isEqualTo("native");
        assertThat(read("folkmoot.service"))
                .contains("SERVER_FORWARD_HEADERS_STRATEGY=native", "SERVER_ADDRESS=127.0.0.1");
    }

    @Test
    void the_unit_and_the_container_start_the_product_by_files_that_are_there() throws IOException {
        for (String file : List.of("start", "train", "java.options")) {
            assertThat(FOLDER.resolve(file)).exists();
            assertThat(read("Containerfile")).contains("deployment/" + file);
            assertThat(page()).contains("deployment/" + file);
        }
        assertThat(read("folkmoot.service")).contains("ExecStart=/opt/folkmoot/start run");
        assertThat(FOLDER.resolve("start")).isExecutable();
        assertThat(FOLDER.resolve("train")).isExecutable();
    }

    /** A quarter of the memory here, and what an operator says in its place. */
    @Test
    void the_server_and_the_launcher_take_the_same_share_of_the_memory(@TempDir Path folder) throws Exception {
        Path start = Files.copy(FOLDER.resolve("start"), folder.resolve("start"), StandardCopyOption.COPY_ATTRIBUTES);
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        String launcher = said(
                        Map.of(),
                        "bash",
                        "-c",
                        "source <(sed -n '/^readonly HEAP_LEAST/p;/^memory()/,/^}/p;/^heap_option()/,/^}/p' folkmoot); heap_option")
                .strip();
        assertThat(launcher).startsWith("-X");
        Map<String, String> fake = Map.of("JAVA_HOME", folder.toString());
        assertThat(said(fake, start.toString(), "run").lines()).contains(launcher);
        assertThat(said(Map.of("JAVA_HOME", folder.toString(), "FOLKMOOT_HEAP", "3g"), start.toString(), "run")
                        .lines())
                .contains("-Xmx3g")
                .doesNotContain(launcher);
    }

    private static String said(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().remove("FOLKMOOT_HEAP");
        process.environment().putAll(environment);
        try (InputStream output = process.start().getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> settingsOnThePage() throws IOException {
        return SETTING_ROW
                .matcher(page())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Read from the source: a setting is what an expression asks for. The demonstration is a matter of the command line. */
    private static Set<String> ownSettings() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> OWN_SETTING.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .filter(name -> !name.equals("folkmoot.demo"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** From the descriptions that the parts of Spring carry. */
    private static Set<String> settingsOfTheParts() throws IOException {
        Set<String> names = new TreeSet<>();
        for (URL description : Collections.list(Thread.currentThread()
                .getContextClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream json = description.openStream()) {
                StreamSupport.stream(
                                new JsonMapper()
                                        .readTree(json)
                                        .path("properties")
                                        .spliterator(),
                                false)
                        .forEach(property -> names.add(property.path("name").asString()));
            }
        }
        return names;
    }

    private static Map<?, ?> compose() throws IOException {
        return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(read("compose.yaml"));
    }

    private static Map<?, ?> service(String name) throws IOException {
        return (Map<?, ?>) at(compose(), "services", name);
    }

    private static Collection<?> values(Object map, String name) {
        return ((Map<?, ?>) at(map, name)).values();
    }

    private static Object at(Object map, String... path) {
        Object here = map;
        for (String step : path) {
            here = ((Map<?, ?>) here).get(step);
            assertThat(here).as(step).isNotNull();
        }
        return here;
    }

    private static String page() throws IOException {
        return read("README.md");
    }

    private static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
