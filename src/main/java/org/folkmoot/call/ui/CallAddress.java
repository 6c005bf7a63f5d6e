package org.folkmoot.call.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.folkmoot.call.Call;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which people reach a call: that of the installation, or the one the person at hand came by. */
@Component
public class CallAddress {

    private final String installation;

    CallAddress(@Value("${folkmoot.url:}") String installation) {
        this.installation = installation.strip().replaceAll("/+$", "");
    }

    /** The whole address, to be copied, printed and photographed. */
    public String of(Call call) {
        return of(call.path());
    }

    /** The whole address of a path without a slash in front. */
    String of(String path) {
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
