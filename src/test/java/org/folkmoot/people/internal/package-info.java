@NullMarked
package org.folkmoot.people.internal;

import org.jspecify.annotations.NullMarked;
