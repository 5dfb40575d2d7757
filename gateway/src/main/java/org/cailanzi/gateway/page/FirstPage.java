package org.cailanzi.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The page that loads all screens, and the content policy under which it may: scripts from here and
 * nowhere else, and of inline script the import map alone, by its hash.
 */
@Component
public class FirstPage {
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private final String contentPolicy;

  FirstPage() throws IOException {
    String html;
    try (InputStream in = new ClassPathResource("static/index.html").getInputStream()) {
      html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Matcher map = IMPORT_MAP.matcher(html);
    if (!map.find()) {
      throw new IllegalStateException("static/index.html has no import map");
    }
    this.contentPolicy =
        String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self' '" + hash(map.group(1)) + "'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html");
  }

  public String contentPolicy() {
    return contentPolicy;
  }

  private static String hash(String inline) {
    return "sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(inline));
  }
}
