package org.folkmoot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Repository;

/** What a module keeps is tested on every store that the product runs on. */
class StoreContractsTest {

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("org.folkmoot");

    @Test
    void every_repository_is_named_in_a_contract_test_of_the_store() {
        Set<String> named = ALL.stream()
                .filter(one -> one.isAnnotatedWith(StoreTest.class))
                .flatMap(test -> test.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(ALL.stream()
                        .filter(one -> one.isAnnotatedWith(Repository.class))
                        .map(JavaClass::getName)
                        .filter(name -> !named.contains(name)))
                .isEmpty();
    }
}
