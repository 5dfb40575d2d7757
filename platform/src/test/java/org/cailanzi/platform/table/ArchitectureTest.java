package org.cailanzi.platform.table;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void files_know_nothing_of_shapes_nor_shapes_of_rows_nor_rows_of_imports() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("web")
        .definedBy("..table.web")
        .layer("import")
        .definedBy("..platform.table")
        .layer("row")
        .definedBy("..table.row")
        .layer("shape")
        .definedBy("..table.shape")
        .layer("layout")
        .definedBy("..table.layout")
        .layer("file")
        .definedBy("..table.file")
        .whereLayer("web")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("import")
        .mayOnlyBeAccessedByLayers("web")
        .whereLayer("row")
        .mayOnlyBeAccessedByLayers("import", "web")
        .whereLayer("shape")
        .mayOnlyBeAccessedByLayers("row", "import")
        .whereLayer("layout")
        .mayOnlyBeAccessedByLayers("row")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.cailanzi.platform.table"));
  }
}
