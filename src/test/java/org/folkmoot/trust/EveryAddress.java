package org.folkmoot.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.call.Calls;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.DraftKey;
import org.folkmoot.submission.Submissions;
import org.folkmoot.submission.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every address that the API serves, with what a sound request to it needs. They are asked of the product itself, so that a new one is not forgotten. */
@FloorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EveryAddress {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** The parameters of an address that takes them as a map; one that is not named here fails the test. */
    private static final Map<String, List<String>> IN_MAPS = Map.of(
            "EvidenceController#find",
            List.of("q", "theme", "service", "place", "sentiment", "from", "to", "only", "sort", "page", "size"),
            "ImportsController#start",
            List.of("mapping", "profile"));

    private static final String CONTENT = """
        {"language": "en", "words": "Nobody came.", "services": ["00000000-0000-4000-8000-000000000000"],
         "serviceInOwnWords": "x", "where": "x", "when": "2026-10", "felt": 3, "feltWords": "x", "shouldHave": "x",
         "difference": "x", "steps": [{"who": "x", "service": "00000000-0000-4000-8000-000000000000",
         "serviceInOwnWords": "x", "what": "x", "waited": 3, "unit": "DAYS"}], "meanings": ["x"],
         "through": {"writer": "x", "relation": "ADVOCATE", "readBack": "YES", "allowed": "YES"}}\
        """;

    private static final String CONSENTS = """
        {"ANALYSE": {"answer": "YES", "until": "2099-01-01"}, "QUOTE_INSIDE": {"answer": "NO"},
         "QUOTE_IN_PUBLIC": {"answer": "NO"}, "BE_NAMED": {"answer": "NO"}, "CONTACT": {"answer": "NO"}}\
        """;

    /** A sound body for every address that takes one; one that is not here fails the test. */
    static final Map<String, String> BODIES = ActsOfMembers.and(ActsOfHosts.and(Map.ofEntries(
            Map.entry("CallsController#save", "{\"revision\": 1, \"content\": " + CONTENT + "}"),
            Map.entry(
                    "CallsController#send",
                    "{\"revision\": 0, \"content\": " + CONTENT + ", \"consents\": " + CONSENTS
                            + ", \"name\": \"x\", \"contact\": \"x\", \"callBack\": \"NOT_ASKED_FOR\"}"),
            Map.entry("CallsController#preview", "{\"words\": \"x\"}"),
            Map.entry("MyWordsController#allow", CONSENTS),
            Map.entry("MyWordsController#write", "{\"content\": " + CONTENT + ", \"why\": \"CORRECTED\"}"),
            Map.entry("MyWordsController#introduce", "{\"name\": \"x\", \"contact\": \"x\"}"),
            Map.entry("MyWordsController#withdraw", "{\"how\": \"HIDE\"}"),
            Map.entry("MyWordsController#answer", "{\"text\": \"x\"}"),
            Map.entry("MyWordsController#complain", "{\"text\": \"x\"}"),
            Map.entry(
                    "RoomActs#cast",
                    "{\"question\": \"00000000-0000-4000-8000-000000000000\", \"id\": \"00000000-0000-4000-8000-000000000001\","
                            + " \"choice\": \"AGREE\", \"inPlaceOf\": [\"00000000-0000-4000-8000-000000000002\"]}"),
            Map.entry(
                    "OnboardingController#answer",
                    "{\"id\": \"00000000-0000-4000-8000-000000000001\", \"photo\": \"YES\", \"named\": \"NO\", \"news\": \"YES\","
                            + " \"email\": \"x@example.org\", \"needs\": [\"INTERPRETER\"], \"interpreter\": \"x\", \"line\": \"x\"}"),
            Map.entry("RoomActs#hand", "{\"id\": \"00000000-0000-4000-8000-000000000001\", \"up\": true}"),
            Map.entry("RoomActs#ask", "{\"id\": \"00000000-0000-4000-8000-000000000001\", \"word\": \"quorum\"}"),
            Map.entry(
                    "InvitationsController#invite",
                    "{\"people\": [{\"name\": \"x\", \"email\": \"x@example.org\"}], \"language\": \"en\"}"))));

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Town town;

    @Autowired
    private Calls calls;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Callers callers;

    private Optional<MockMvcTester> product = Optional.empty();
    private Optional<Authentication> administrator = Optional.empty();
    private String draft = "";
    private String link = "";
    private String session = "";
    private String code = "";

    /** One request, all of it sound but for one value. */
    record Asked(HttpMethod method, String address, Map<String, String> headers, Optional<String> body) {}

    record Address(HttpMethod method, String path, HandlerMethod handler) {

        String name() {
            return handler.getBeanType().getSimpleName() + "#"
                    + handler.getMethod().getName();
        }
    }

    @BeforeAll
    void setUp() {
        product = Optional.of(MockMvcTester.from(
                context, setUp -> setUp.apply(springSecurity()).build()));
        administrator = Optional.of(town.administrator().signedIn());
        Moot moot = town.moot(1);
        session = moot.session().toString();
        link = callers.as(new Caller.Product("test"), () -> calls.open(moot.place(), Told.terms()))
                .link();
        freshKeys();
    }

    /** A draft and a code that nothing was done with yet. */
    void freshKeys() {
        draft = UUID.randomUUID().toString();
        code = submissions
                .send(
                        link,
                        new AuthorCredential.ByDraft(
                                DraftKey.of(UUID.randomUUID().toString())),
                        Told.sending("x"))
                .shown();
    }

    List<Address> addresses() {
        List<Address> all = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                mapping.getHandlerMethods().entrySet()) {
            for (String path : entry.getKey().getPatternValues()) {
                if (path.startsWith("/api/v1/") && !path.startsWith("/api/v1/openapi")) {
                    for (RequestMethod method :
                            entry.getKey().getMethodsCondition().getMethods()) {
                        all.add(new Address(method.asHttpMethod(), path, entry.getValue()));
                    }
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(30);
        return all;
    }

    static List<String> parameters(Address address) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : address.handler().getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class) && Map.class.isAssignableFrom(parameter.getType())) {
                names.addAll(Optional.ofNullable(IN_MAPS.get(address.name()))
                        .orElseThrow(() -> new AssertionError(address.name() + " takes a map: name what is in it")));
            } else if (!MultipartFile.class.isAssignableFrom(parameter.getType())) {
                name(parameter).ifPresent(names::add);
            }
        }
        return names;
    }

    static Optional<String> name(Parameter parameter) {
        for (Annotation annotation : parameter.getAnnotations()) {
            Optional<String> given = switch (annotation) {
                case PathVariable path -> Optional.of(path.value() + path.name());
                case RequestParam query -> Optional.of(query.value().isEmpty() ? query.name() : query.value());
                case RequestHeader header -> Optional.of(header.value().isEmpty() ? header.name() : header.value());
                default -> Optional.empty();
            };
            if (given.isPresent()) {
                return given.map(name -> name.isEmpty() ? parameter.getName() : name);
            }
        }
        return Optional.empty();
    }

    static boolean takesBody(Address address) {
        return Stream.of(address.handler().getMethod().getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class));
    }

    Asked asked(Address address, String broken, String value) {
        Map<String, String> headers = new LinkedHashMap<>(keyTo(address));
        String path = address.path()
                .replace(
                        "{" + broken + "}",
                        UriUtils.encodePathSegment(value.isEmpty() ? " " : value, StandardCharsets.UTF_8))
                .replace("{link}", link)
                .replace("{id}", UUID.randomUUID().toString())
                .replace("{session}", UUID.randomUUID().toString())
                .replace("{kind}", "services");
        boolean isHeader = broken.contains("-");
        if (isHeader) {
            headers.put(broken, value.replaceAll("[\\u0000-\\u001f\\u007f-\\uffff]", "?"));
        }
        boolean isQuery = !isHeader && !address.path().contains("{" + broken + "}");
        return new Asked(
                address.method(),
                path + (isQuery ? "?" + broken + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) : "?"),
                headers,
                takesBody(address) ? Optional.ofNullable(BODIES.get(address.name())) : Optional.empty());
    }

    /** With a code that opens something, where one is asked for. */
    Asked bodied(Address address, String body) {
        String path = address.path().replace("{link}", link).replace("{session}", session);
        return new Asked(address.method(), path, keyTo(address), Optional.of(body));
    }

    Map<String, String> keyTo(Address address) {
        return address.path().startsWith("/api/v1/my-words") ? Map.of("Words-Code", code) : Map.of("Draft-Key", draft);
    }

    static List<String> paths(String at, JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> {
                all.add(at + "/" + name);
                all.addAll(paths(at + "/" + name, object.path(name)));
            });
        } else if (node instanceof ArrayNode list) {
            for (int number = 0; number < list.size(); number++) {
                all.add(at + "/" + number);
                all.addAll(paths(at + "/" + number, list.path(number)));
            }
        }
        return all;
    }

    /** The body with a value, as it stands in JSON, in the place of another. */
    static String with(JsonNode sound, String path, String value) {
        String mark = "\"put here: " + path + "\"";
        JsonNode copy = sound.deepCopy();
        put(copy, path, mark.substring(1, mark.length() - 1));
        return copy.toString().replace(mark, value);
    }

    private static void put(JsonNode root, String path, String value) {
        int last = path.lastIndexOf('/');
        String name = path.substring(last + 1);
        switch (root.at(path.substring(0, last))) {
            case ObjectNode object -> object.put(name, value);
            case ArrayNode list -> list.set(Integer.parseInt(name), value);
            default -> throw new AssertionError(path);
        }
    }

    MvcTestResult answer(Asked asked) {
        var request = product.orElseThrow()
                .method(asked.method())
                .uri(java.net.URI.create(asked.address()))
                .with(authentication(administrator.orElseThrow()));
        asked.headers().forEach(request::header);
        asked.body().ifPresent(body -> request.contentType("application/json").content(body));
        return request.exchange();
    }

    static String shortened(String text) {
        return text.length() < 400 ? text : text.substring(0, 400) + "…";
    }
}
