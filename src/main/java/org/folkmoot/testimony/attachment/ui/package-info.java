/** How files that people add go to a browser. */
@org.jspecify.annotations.NullMarked
package org.folkmoot.testimony.attachment.ui;
