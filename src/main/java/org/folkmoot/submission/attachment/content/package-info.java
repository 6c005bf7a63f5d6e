/** What is really in a file that somebody adds: its type, and the file without what it tells beside its content. Knows neither the store nor the web. */
@org.jspecify.annotations.NullMarked
package org.folkmoot.submission.attachment.content;
