@NullMarked
package org.cailanzi.platform.table;

import org.jspecify.annotations.NullMarked;
