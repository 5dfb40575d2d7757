package org.cailanzi.platform.table.web;

import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import org.cailanzi.platform.table.file.Spools;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller take an {@code ImportRequest} as its parameter. */
@AutoConfiguration(before = MultipartAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({TableProblems.class, MappingController.class})
@EnableConfigurationProperties(TableSettings.class)
public class TableConfiguration implements WebMvcConfigurer {
  private static final int MEGABYTE = 1 << 20;

  private final TableSettings settings;
  private final NamedMappings mappings;

  TableConfiguration(TableSettings settings) {
    this.settings = settings;
    this.mappings = new NamedMappings(settings.mappings());
    Spools.clear();
  }

  @Bean
  NamedMappings namedMappings() {
    return mappings;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ImportRequestResolver(settings.limits(), settings.longLimits(), mappings));
  }

  /** Uploads may be as large as tables may be; what lies over a megabyte waits on disk. */
  @Bean
  MultipartConfigElement uploads() {
    long most = settings.limits().fileBytes();
    return new MultipartConfigElement("", most, most + MEGABYTE, MEGABYTE);
  }
}
