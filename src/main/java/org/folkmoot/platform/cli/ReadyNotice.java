package org.folkmoot.platform.cli;

import java.util.List;

/** Something the person who started the server must see once it is ready: the set-up link, the demonstration's accounts. */
public interface ReadyNotice {

    /** @param url where the server answers, without a slash at the end */
    List<String> lines(String url);
}
