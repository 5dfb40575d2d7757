@NullMarked
package org.cailanzi.platform.table.web;

import org.jspecify.annotations.NullMarked;
