package org.openpatent.insight.opendata;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openpatent.platform.http.Versioned;
import org.openpatent.platform.value.Omittable;

/** The description of all sets as a tabular data package [Frictionless Data]. */
public record DataPackage(
    String profile,
    String name,
    String title,
    String titleZh,
    String description,
    String descriptionZh,
    List<DataLicense> licenses,
    List<DataResource> resources)
    implements Versioned {
  public record DataLicense(String name, String path) {}

  public record DataResource(
      String profile,
      String name,
      @Schema(description = "Beside the package.") String path,
      String title,
      String titleZh,
      String description,
      String descriptionZh,
      String format,
      String mediatype,
      String encoding,
      TableSchema schema) {
    static DataResource of(OpenSet set) {
      return new DataResource(
          "tabular-data-resource",
          set.name(),
          set.name(),
          set.title(),
          set.chineseTitle(),
          set.description(),
          set.chineseDescription(),
          "csv",
          OpenDataResource.CSV,
          "utf-8",
          TableSchema.of(set));
    }
  }

  public record TableSchema(List<TableField> fields, String primaryKey) {
    static TableSchema of(OpenSet set) {
      return new TableSchema(
          set.columns().stream().map(TableField::of).toList(), set.columns().get(0).name());
    }
  }

  public record TableField(
      String name,
      @Schema(description = "A type of Table Schema.") String type,
      String description,
      String descriptionZh,
      FieldConstraints constraints) {
    static TableField of(OpenColumn column) {
      return new TableField(
          column.name(),
          column.type().schema,
          column.text(),
          column.chinese(),
          new FieldConstraints(
              column.required(), column.values().isEmpty() ? null : column.values()));
    }
  }

  public record FieldConstraints(
      boolean required,
      @Schema(description = "The only values.") @JsonProperty("enum") @Omittable
          List<String> values) {}

  static DataPackage of(OpenDataConfig config) {
    return new DataPackage(
        "tabular-data-package",
        "openpatent",
        "Open patent licenses",
        "专利开放许可公开数据",
        "Offers, patents, licenses, pledges, programs and what they paid. Each file goes on after a broken"
            + " connection by its first column; the header Snapshot names its moment.",
        "专利开放许可声明、专利、许可、质押、补助项目及补助发放情况。下载中断后可按首列续传，响应头Snapshot为数据时点。",
        List.of(new DataLicense(config.license(), config.licensePath())),
        OpenSet.all().stream().map(DataResource::of).toList());
  }

  /** All of it changes with the release alone; the tag has its hash beside this. */
  @Override
  @JsonIgnore
  public Integer version() {
    return 1;
  }
}
