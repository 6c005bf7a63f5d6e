package org.folkmoot.platform.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which people reach this installation: the one it was told, or the one the person at hand came by. */
@Component
public class PublicAddress {

    private final String installation;

    PublicAddress(@Value("${folkmoot.url:}") String installation) {
        this.installation = installation.strip().replaceAll("/+$", "");
    }

    /** The whole address of a path without a slash in front, to be copied, printed and photographed. */
    public String of(String path) {
        return (installation.isEmpty() ? here() : installation) + "/" + path;
    }

    private static String here() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .build()
                        .toUriString())
                .orElse("");
    }
}
