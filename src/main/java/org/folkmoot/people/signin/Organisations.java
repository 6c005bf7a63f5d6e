package org.folkmoot.people.signin;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The organisations through which people can sign in, as configured under {@code spring.security.oauth2.client}. */
@Component
public class Organisations {

    /**
     * One of them.
     *
     * @param path at which its sign-in begins, without a slash in front
     */
    public record Organisation(String name, String path) {}

    private final Optional<ClientRegistrationRepository> registrations;

    Organisations(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations.stream().findFirst();
    }

    /** True if there are any. */
    public boolean areConfigured() {
        return registrations.isPresent();
    }

    public List<Organisation> list() {
        return registrations
                .filter(Iterable.class::isInstance)
                .map(found -> (Iterable<?>) found)
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .filter(ClientRegistration.class::isInstance)
                        .map(ClientRegistration.class::cast)
                        .map(one -> new Organisation(
                                one.getClientName(), "oauth2/authorization/" + one.getRegistrationId()))
                        .toList())
                .orElse(List.of());
    }
}
