package org.folkmoot.floor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a phone loads before a member can do anything: the page, its styles and scripts with all they import, and the typefaces those styles ask for. */
final class FirstPage {

    /** In a page, in a script and in a style sheet. What a script asks for by {@code import(…)} comes later. */
    private static final Pattern NEEDED =
            Pattern.compile("(?:<link rel=\"stylesheet\" href=|<script [^>]*src=|\\bimport|\\bfrom)\""
                    + "([\\w./-]+\\.(?:js|css))\"|(?:url\\(|@import )[\"']?([\\w./-]+\\.(?:woff2|css))");

    private final HttpClient http;
    private final URI server;

    FirstPage(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    /** Bytes on the wire of each file, compressed as a browser asks for it. */
    Map<String, Integer> bytes(String path) throws IOException, InterruptedException {
        Map<String, Integer> bytes = new LinkedHashMap<>();
        Deque<URI> open = new ArrayDeque<>();
        open.add(server.resolve(path));
        while (!open.isEmpty()) {
            URI next = open.remove();
            if (!bytes.containsKey(next.getPath())) {
                bytes.put(next.getPath(), get(next, "gzip, deflate, br").length);
                String text = new String(get(next, "identity"), StandardCharsets.UTF_8);
                Matcher names = NEEDED.matcher(next.getPath().endsWith(".woff2") ? "" : text);
                URI base = next.equals(server.resolve(path)) ? server.resolve("/") : next;
                while (names.find()) {
                    open.add(base.resolve(names.group(1) == null ? names.group(2) : names.group(1)));
                }
            }
        }
        return bytes;
    }

    private byte[] get(URI file, String accepted) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(file).header("Accept-Encoding", accepted).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(file + " answers " + answer.statusCode());
        }
        return answer.body();
    }
}
