package org.folkmoot.platform.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A contract test of what a module keeps in the store. The class is run once for each store at hand:
 *
 * <ul>
 *   <li>on the embedded store always;
 *   <li>on MongoDB too: the one of {@code FOLKMOOT_TEST_MONGODB_URI}, or else one in a container where Docker answers, or else one
 *       printed line says that it was not run there.
 * </ul>
 *
 * A {@link org.springframework.data.mongodb.core.MongoTemplate} is given as a parameter, to the constructor or to a method. Its
 * database belongs to the test class and is empty, without collections or indexes, when a test begins: apply the module's schema
 * step in a {@code @BeforeEach} method.
 *
 * <pre>{@code
 * @StoreTest
 * class TestimoniesContractTest {
 *     private final Testimonies testimonies;
 *
 *     TestimoniesContractTest(MongoTemplate store) {
 *         testimonies = new Testimonies(store);
 *     }
 *
 *     @BeforeEach
 *     void indexes(MongoTemplate store) {
 *         new TestimonyIndexes().apply(store);
 *     }
 *
 *     @Test
 *     void a_saved_testimony_is_found_by_its_id() { ... }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(StoresAtHand.class)
public @interface StoreTest {}
