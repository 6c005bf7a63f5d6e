package org.folkmoot.people.seal;

import org.folkmoot.platform.store.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The secret of {@code folkmoot.secret}, or else the one in the data folder. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    InstallationSecret installationSecret(@Value("${folkmoot.secret:}") String given, DataFolder folder) {
        return given.isBlank() ? InstallationSecret.in(folder.root()) : InstallationSecret.given(given);
    }
}
