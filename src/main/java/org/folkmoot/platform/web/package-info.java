/** Error pages for requests that never reach a screen. */
@NullMarked
package org.folkmoot.platform.web;

import org.jspecify.annotations.NullMarked;
