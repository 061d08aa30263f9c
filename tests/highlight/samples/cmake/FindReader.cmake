# Finds the reader library; sets Reader_FOUND, Reader_LIBRARIES.
include(FindPackageHandleStandardArgs)
include_guard(GLOBAL)

function(reader_version header result)
  file(STRINGS "${header}" lines REGEX "^#define READER_VERSION")
  string(REGEX REPLACE ".*\"([0-9.]+)\".*" "\\1" version "${lines}")
  set(${result} "${version}" PARENT_SCOPE)
endfunction()

find_path(Reader_INCLUDE_DIR NAMES reader.h HINTS $ENV{READER_ROOT}/include)
find_library(Reader_LIBRARY NAMES reader libreader)
reader_version(${Reader_INCLUDE_DIR}/reader.h Reader_VERSION)

find_package_handle_standard_args(Reader
  REQUIRED_VARS Reader_LIBRARY Reader_INCLUDE_DIR
  VERSION_VAR Reader_VERSION)

if(Reader_FOUND AND NOT TARGET Reader::Reader)
  add_library(Reader::Reader UNKNOWN IMPORTED)
  set_target_properties(Reader::Reader PROPERTIES
    IMPORTED_LOCATION "${Reader_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${Reader_INCLUDE_DIR};${CMAKE_BINARY_DIR}")
endif()
mark_as_advanced(Reader_INCLUDE_DIR Reader_LIBRARY)
my_macro (a b "${X_${Y}}")
