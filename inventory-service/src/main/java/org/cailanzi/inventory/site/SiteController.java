package org.cailanzi.inventory.site;

import java.util.List;
import java.util.Objects;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.Position;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sites over HTTP. */
@RestController
@RequestMapping("/sites")
class SiteController {
  private final Sites sites;

  SiteController(Sites sites) {
    this.sites = sites;
  }

  @PutMapping("/{code}")
  SiteBody put(Caller caller, @PathVariable String code, @RequestBody SiteForm form) {
    caller.require(Role.BUREAU);
    Site site = form.read(code);
    caller.requireScope(site.region());
    sites.put(List.of(site));
    return SiteBody.of(site);
  }

  @GetMapping("/{code}")
  SiteBody get(@PathVariable String code) {
    return sites
        .find(code)
        .map(SiteBody::of)
        .orElseThrow(() -> Problem.notFound("site", code).asException());
  }

  @GetMapping(params = "serving")
  SiteList serving(@RequestParam String serving) {
    return SiteList.of(sites.serving(Field.read("serving", () -> new RegionCode(serving))));
  }

  @GetMapping
  SiteList within(@RequestParam @Nullable String within) {
    String region = Field.required("within", within);
    return SiteList.of(sites.within(Field.read("within", () -> new RegionCode(region))));
  }

  /** A site as it is asked for. */
  record SiteForm(
      @Nullable String zh,
      @Nullable String en,
      @Nullable String kind,
      @Nullable String region,
      @Nullable List<@Nullable String> serves,
      @Nullable String partOf,
      @Nullable Boolean reports,
      @Nullable Double x,
      @Nullable Double y) {

    Site read(String code) {
      if (!Site.CODE.matcher(code).matches()) {
        throw Problem.invalid(
                "site",
                new Bilingual("网点代码无效：" + code, "Not a site code: " + code),
                new Bilingual(
                    "用 1–64 个字母、汉字、数字、点、连字符或下划线",
                    "Use 1 to 64 letters, digits, dots, hyphens or underscores"))
            .asException();
      }
      String name = Field.required("zh", zh);
      String wantedKind = Field.required("kind", kind);
      String place = Field.required("region", region);
      List<RegionCode> served =
          serves == null
              ? List.of()
              : Field.each("serves", serves, (at, it) -> Field.read(at, () -> new RegionCode(it)));
      @Nullable Position at = x == null && y == null ? null : Field.read("x", () -> located(x, y));
      return Field.read(
          "partOf",
          () ->
              new Site(
                  code,
                  name,
                  en == null || en.isBlank() ? name : en,
                  Field.read("kind", () -> SiteKind.parse(wantedKind)),
                  Field.read("region", () -> new RegionCode(place)),
                  served,
                  partOf == null || partOf.isBlank() ? null : partOf,
                  reports,
                  at));
    }
  }

  private static Position located(@Nullable Double x, @Nullable Double y) {
    return Objects.requireNonNull(Site.position(x, y));
  }

  /** A site as it is. */
  record SiteBody(
      String site,
      String zh,
      String en,
      String kind,
      String region,
      List<String> serves,
      @Nullable String partOf,
      @Nullable Boolean reports,
      @Nullable Double x,
      @Nullable Double y) {
    static SiteBody of(Site site) {
      return new SiteBody(
          site.code(),
          site.zh(),
          site.en(),
          site.kind().wireName(),
          site.region().code(),
          site.serves().stream().map(RegionCode::code).toList(),
          site.partOf(),
          site.reports(),
          site.at() == null ? null : site.at().x(),
          site.at() == null ? null : site.at().y());
    }
  }

  record SiteList(List<SiteBody> items) {
    static SiteList of(List<Site> sites) {
      return new SiteList(sites.stream().map(SiteBody::of).toList());
    }
  }
}
