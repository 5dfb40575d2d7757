/** What went wrong, in Chinese and English, as RFC 9457 problems. */
@NullMarked
package org.cailanzi.platform.problem;

import org.jspecify.annotations.NullMarked;
