files = dir(fullfile('images', '*.tif'));
results = struct('name', {}, 'cells', {}, 'area', {});

parfor i = 1:numel(files)
    img = imread(fullfile(files(i).folder, files(i).name));
    if size(img, 3) == 3
        img = rgb2gray(img);
    end
    level = graythresh(img);
    bw = imbinarize(img, level);
    bw = bwareaopen(bw, 30);
    stats = regionprops(bw, 'Area', 'Centroid');
    areas = [stats.Area];
    results(i).name = files(i).name;
    results(i).cells = numel(stats);
    results(i).area = mean(areas);
end

T = struct2table(results);
T = sortrows(T, 'cells', 'descend');
writetable(T, "cells.csv", 'Delimiter', ';')
!rm -f images/*.tmp
disp(['mean number of cells: ' num2str(mean(T.cells), '%.1f')])
