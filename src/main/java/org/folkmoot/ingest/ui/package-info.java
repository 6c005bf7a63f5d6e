/** The screens of importing comments, step by step. */
@NullMarked
package org.folkmoot.ingest.ui;

import org.jspecify.annotations.NullMarked;
