/** Cases over HTTP. */
@NullMarked
package io.casework.cases.web;

import org.jspecify.annotations.NullMarked;
