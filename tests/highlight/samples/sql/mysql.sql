SET NAMES utf8mb4;
DROP TABLE IF EXISTS `reading_log`;
CREATE TABLE `reading_log` (
  `id` INT UNSIGNED NOT NULL AUTO_INCREMENT,
  `title` VARCHAR(255) COLLATE utf8mb4_unicode_ci NOT NULL,
  `score` DECIMAL(4,2) DEFAULT '0.00',
  `note` TEXT,
  `read_on` DATE NOT NULL,
  PRIMARY KEY (`id`),
  KEY `by_date` (`read_on`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
# a comment of MySQL's
INSERT INTO `reading_log` VALUES (1,'A \'quoted\' title',9.50,"double \"quoted\"",'2024-02-29');
LOAD DATA LOCAL INFILE 'reading/log.csv' INTO TABLE reading_log FIELDS TERMINATED BY ';';
SELECT YEAR(read_on) AS y, COUNT(*), GROUP_CONCAT(title SEPARATOR '; ')
FROM reading_log GROUP BY y WITH ROLLUP;
SHOW TABLES; DESCRIBE reading_log; USE archive;
ALTER TABLE `reading_log` ADD INDEX (`title`), MODIFY note TEXT NULL;
DELETE FROM reading_log WHERE id IN (SELECT id FROM archive) LIMIT 10;
SET @n := 3;
