@NullMarked
package org.folkmoot.people.signin;

import org.jspecify.annotations.NullMarked;
