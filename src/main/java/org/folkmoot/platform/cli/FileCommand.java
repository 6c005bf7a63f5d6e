package org.folkmoot.platform.cli;

/**
 * A command of {@code ./folkmoot} that a module brings along: files in, files out, with no server and no store. Found as a
 * {@link java.util.ServiceLoader} service; the class carries picocli's annotations and prints through its command line.
 */
public interface FileCommand {}
