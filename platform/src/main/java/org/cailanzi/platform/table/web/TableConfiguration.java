package org.cailanzi.platform.table.web;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller take an {@code ImportRequest} as its parameter. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TableSettings.class)
public class TableConfiguration implements WebMvcConfigurer {
  private final TableSettings settings;

  TableConfiguration(TableSettings settings) {
    this.settings = settings;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ImportRequestResolver(settings.limits()));
  }
}
