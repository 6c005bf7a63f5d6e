package org.folkmoot.floor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.folkmoot.Folkmoot;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** The whole product without its web server, on an embedded store of its own, with a {@link Town} to set people and assemblies up in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("product")
@SpringBootTest(
        classes = Folkmoot.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "folkmoot.data=target/test-data/${random.uuid}")
@Import(Town.class)
@DirtiesContext
public @interface FloorTest {}
