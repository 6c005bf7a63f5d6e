/** How files that people add go to a browser. */
@NullMarked
@NamedInterface("attachments-shown")
package org.folkmoot.submission.attachment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
